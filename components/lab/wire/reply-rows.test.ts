import { expect, test } from 'vitest'
import { readReplyRows, stepLines } from './reply-rows'
import type { SourceExchange } from './wire-source'

function reply(type: string, texts: string[], part: Partial<SourceExchange> = {}): SourceExchange {
  const chunks = texts.map((text, at) => ({ atMs: at * 10, bytes: new TextEncoder().encode(text) }))
  return {
    method: 'GET',
    url: '/',
    requestHeaders: [],
    requestBody: null,
    startedAt: 0,
    status: 200,
    statusText: 'OK',
    responseHeaders: [['Content-Type', type]],
    chunks,
    size: chunks.reduce((sum, { bytes }) => sum + bytes.length, 0),
    done: true,
    trace: null,
    ...part,
  }
}

const PAYLOAD = ['0:{"a":"$@1"}\n1:[', '1,', '2]\n2:"end"\n']

test('steps through rows and the chunks that brought them', () => {
  const exchange = reply('text/x-component', PAYLOAD)
  const { rows } = readReplyRows(exchange)!
  const lines = (shown: number) =>
    stepLines(rows, exchange.chunks, shown).map((line) =>
      line.kind === 'chunk' ? `chunk ${line.index} at ${line.atMs}` : line.row.raw,
    )
  expect(lines(1)).toEqual(['chunk 0 at 0', '0:{"a":"$@1"}'])
  expect(lines(2)).toEqual([
    'chunk 0 at 0',
    '0:{"a":"$@1"}',
    'chunk 1 at 10',
    'chunk 2 at 20',
    '1:[1,2]',
  ])
  expect(lines(99)).toHaveLength(6)
})

test('reads rows while they arrive, and says when a reply was cut off', () => {
  const streaming = reply('text/x-component', PAYLOAD.slice(0, 2), { done: false })
  expect(readReplyRows(streaming)).toMatchObject({ problem: null, rows: [{ id: 0 }] })
  expect(readReplyRows({ ...streaming, done: true })!.problem).toMatch(/cut off/)
  expect(readReplyRows({ ...streaming, done: true, size: 5000 })!.problem).toMatch(/5000 bytes/)
})

test('reads rows inside documents, and none of other replies', () => {
  const script = '<script>self.__next_f.push([1,"0:[\\"a\\"]\\n"])</script>'
  expect(readReplyRows(reply('text/html; charset=utf-8', ['<p>', script]))).toMatchObject({
    where: 'document',
    rows: [{ raw: '0:["a"]', firstChunk: 1 }],
  })
  expect(readReplyRows(reply('text/html', ['<p>plain</p>']))).toBeNull()
  expect(readReplyRows(reply('application/json', ['{}']))).toBeNull()
})
