import { expect, test } from 'vitest'
import { readPlayUrl } from './play'

test('reads sandbox and path out of a play address, below any base path', () => {
  const url = new URL('https://x.test/lab/play/k3f/api/problems?q=1')
  expect(readPlayUrl(url, '/lab/')).toEqual({ sandbox: 'k3f', path: '/api/problems?q=1' })
  expect(readPlayUrl(new URL('https://x.test/play/k3f'), '/')).toEqual({
    sandbox: 'k3f',
    path: '/',
  })
})

test('leaves other addresses of the site alone', () => {
  expect(readPlayUrl(new URL('https://x.test/lab/playground/'), '/lab/')).toBeNull()
  expect(readPlayUrl(new URL('https://x.test/lab/play/'), '/lab/')).toBeNull()
})
