import { expect, test } from 'vitest'
import type { Reply } from '../state/exchange'
import { bytesOf, hexLines, viewOf } from './reply-body'

function reply(type: string, ...parts: (string | number[])[]): Reply {
  const chunks = parts.map((part, at) => ({
    atMs: at,
    bytes: typeof part === 'string' ? new TextEncoder().encode(part) : new Uint8Array(part),
  }))
  const headers: Reply['headers'] = type ? [['Content-Type', type]] : []
  return { status: 200, statusText: 'OK', headers, headMs: 1, chunks, size: 0, endMs: 2 }
}

const kindOf = (given: Reply) => viewOf(given, bytesOf(given)).kind

test('recognises what a body holds', () => {
  expect(kindOf(reply('application/json'))).toBe('empty')
  expect(kindOf(reply('application/json; charset=utf-8', '{"a":', '1}'))).toBe('json')
  expect(kindOf(reply('application/json', '{"a":'))).toBe('text')
  expect(kindOf(reply('text/html', '<p>'))).toBe('text')
  expect(kindOf(reply('image/png', [137, 80, 78, 71]))).toBe('image')
  expect(kindOf(reply('application/octet-stream', [0, 255]))).toBe('binary')
  expect(kindOf(reply('', 'plain words'))).toBe('text')
})

test('writes bytes as hexadecimal with the readable ones beside', () => {
  const bytes = new Uint8Array([72, 105, 0, 255])
  expect(hexLines(bytes)).toBe(`000000  ${'48 69 00 ff'.padEnd(47)}  Hi..`)
})
