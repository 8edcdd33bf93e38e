import { expect, test } from 'vitest'
import { parseProvenance } from './provenance'

const module = { module: 'node:fs', how: 'stubbed', bytes: 0 }

test('takes a replaced module with its reason', () => {
  const modules = [{ ...module, reason: 'No disk.' }]
  expect(parseProvenance(JSON.stringify({ nextVersion: '16.4.6', modules })).modules).toEqual(
    modules,
  )
})

test('refuses a replaced module without a reason', () => {
  const text = JSON.stringify({ nextVersion: '16.4.6', modules: [module] })
  expect(() => parseProvenance(text)).toThrow('node:fs has no reason.')
})

test('names the field that is wrong', () => {
  const text = JSON.stringify({ nextVersion: '16.4.6', modules: [{ ...module, how: 'patched' }] })
  expect(() => parseProvenance(text)).toThrow(/modules\[0\]\.how/)
})
