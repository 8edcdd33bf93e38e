import { expect, test } from 'vitest'
import { Copy, writeCopy } from './copy-format'

const bytes = (text: string) => new TextEncoder().encode(text)

const copy = writeCopy([
  { path: 'index.html', type: 'text/html; charset=utf-8', bytes: bytes('<h1>Grüße</h1>') },
  { path: 'empty.txt', type: 'text/plain', bytes: bytes('') },
  { path: 'lessons/one/index.html', type: 'text/html; charset=utf-8', bytes: bytes('one') },
])

test('gives each file back with its bytes and its type', async () => {
  const read = await Copy.read(new Blob([copy]))
  const first = read.file('index.html')
  expect([await first?.text(), first?.type]).toEqual(['<h1>Grüße</h1>', 'text/html; charset=utf-8'])
  expect(await read.file('lessons/one/index.html')?.text()).toBe('one')
  expect(read.file('empty.txt')?.size).toBe(0)
})

test('has nothing else, not even names that every object has', async () => {
  const read = await Copy.read(new Blob([copy]))
  expect(read.file('lessons/')).toBeNull()
  expect(read.file('constructor')).toBeNull()
})

test('refuses what is no copy', async () => {
  await expect(Copy.read(new Blob(['<!doctype html>']))).rejects.toThrow()
})
