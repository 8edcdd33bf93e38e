import { beforeEach, expect, test } from 'vitest'
import {
  existsSync,
  promises,
  readFileSync,
  readdirSync,
  removeFiles,
  saveFiles,
  writeFileSync,
} from './fs'

beforeEach(() => removeFiles(() => true))

test('reads back what was written, as text or bytes', async () => {
  writeFileSync('/.next/BUILD_ID', 'abc')
  expect(readFileSync('/.next/BUILD_ID', 'utf8')).toBe('abc')
  expect(await promises.readFile('/.next//BUILD_ID')).toEqual(Buffer.from('abc'))
})

test('has the folders of its files', () => {
  writeFileSync('/.next/server/a.json', '{}')
  writeFileSync('/.next/server/b/c.json', '{}')
  expect(existsSync('/.next/server')).toBe(true)
  expect(readdirSync('/.next/server')).toEqual(['a.json', 'b'])
})

test('fails with ENOENT for what is missing', async () => {
  expect(() => readFileSync('/nope')).toThrow(expect.objectContaining({ code: 'ENOENT' }))
  await expect(promises.readFile('/nope')).rejects.toMatchObject({ code: 'ENOENT' })
  await expect(promises.stat('/nope')).rejects.toMatchObject({ code: 'ENOENT' })
})

test('tells when a file was written', async () => {
  const before = Date.now()
  writeFileSync('/a', 'x')
  const { mtime } = await promises.stat('/a')
  expect(mtime.getTime()).toBeGreaterThanOrEqual(before)
})

test('brings a saved disk back', () => {
  writeFileSync('/a', 'x')
  const restore = saveFiles()
  writeFileSync('/a', 'y')
  writeFileSync('/b', 'z')
  restore()
  expect(readFileSync('/a', 'utf8')).toBe('x')
  expect(existsSync('/b')).toBe(false)
})
