import { expect, test, vi } from 'vitest'
import { run } from './edge-sandbox'

vi.mock('../common', () => ({ nextVersion: '16.0.0' }))

test('the body of a request is given back also when the module that answers it cannot be loaded', async () => {
  let finalized = 0
  const body = {
    cloneBodyStream: () => new Blob(['{}']).stream(),
    finalize: () => Promise.resolve(void finalized++),
  }
  const request = { method: 'POST', url: 'http://localhost:3000/api', headers: {}, body }
  await expect(run({ request, paths: ['/.next/server/app/api/route.js'] })).rejects.toThrow(
    "Cannot find module '/.next/server/app/api/route.js'",
  )
  expect(finalized).toBe(1)
})
