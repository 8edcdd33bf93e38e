import { expect, test } from 'vitest'
import { parseProvenance } from './provenance'

const entry = { module: 'node:fs', how: 'stubbed', bytes: 0 }
const textOf = (...modules: object[]) => JSON.stringify([{ nextVersion: '16.4.6', modules }])

test('takes a replaced module with its reason', () => {
  const replaced = { ...entry, reason: 'No disk.' }
  expect(parseProvenance(textOf(replaced))[0]?.modules).toEqual([replaced])
})

test('refuses a replaced module without a reason', () => {
  expect(() => parseProvenance(textOf(entry))).toThrow('node:fs has no reason.')
})

test('refuses a list without a version', () => {
  expect(() => parseProvenance('[]')).toThrow(/expected array to have >=1 items/)
})

test('names the field that is wrong', () => {
  expect(() => parseProvenance(textOf({ ...entry, how: 'patched' }))).toThrow(
    /\[0\]\.modules\[0\]\.how/,
  )
})
