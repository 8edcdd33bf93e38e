import { expect, test } from 'vitest'
import { trimPgliteData } from './trim-pglite-data'

const names = [
  '/pglite/share/postgresql/postgres.bki',
  '/pglite/share/postgresql/timezone/UTC',
  '/pglite/lib/postgresql/utf8_and_big5.so',
  '/pglite/lib/postgresql/plpgsql.so',
  '/pglite/icu/icudt76l/coll/ucadata.icu',
  '/pglite/lib/postgresql/pgxs/config/install-sh',
]
const table = names.map((name, i) => `{filename:"${name}",start:${2 * i},end:${2 * i + 2}}`)

test('empties what only initdb, other encodings and builds need, and keeps the rest in its place', () => {
  const trimmed = trimPgliteData(`loadPackage({files:[${table}]})`, new Uint8Array(12).fill(1))
  expect([...trimmed]).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0])
})

test('names itself when PGlite lists its files in another way', () => {
  expect(() => trimPgliteData('files: []', new Uint8Array(12))).toThrow('trim-pglite-data.ts')
})
