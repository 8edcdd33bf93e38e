import { createInlinedDataReadableStream } from 'next/dist/server/app-render/use-flight-response'
import { beforeAll, expect, test } from 'vitest'
import { type ReactWire, chunksOf, loadReactWire } from '../testing/react-wire'
import { readFlight } from './flight-reader'
import { InlineFlightReader } from './inline-flight'

let wire: ReactWire
beforeAll(async () => {
  wire = await loadReactWire()
})

const encode = (text: string) => new TextEncoder().encode(text)

/** A document as Next writes it: HTML with the payload in scripts. */
async function documentOf(payload: unknown, formState: unknown = null) {
  const flight = wire.server.renderToReadableStream(payload, {})
  const [own, inlined] = flight.tee()
  const plain = await chunksOf(own)
  const scripts = await chunksOf(createInlinedDataReadableStream(inlined, undefined, formState))
  const html = [encode('<!DOCTYPE html><script src="/a.js" async=""></script><p>ä</p>'), ...scripts]
  return { plain, html }
}

const payload = () => ({
  tricky: '</script><script>self.__next_f.push([1,"9:[]\\n"])</script>);self.__next_f.push(',
  text: 'ß'.repeat(900),
  bytes: new Uint8Array([255, 254, 10, 0]),
  late: new Promise((done) => setTimeout(done, 20, 'late')),
})

test('finds the same rows in a document as in the payload alone', async () => {
  const { plain, html } = await documentOf(payload())
  const reader = new InlineFlightReader()
  for (const chunk of html) reader.push(chunk)
  reader.end()
  expect(reader.problem).toBeNull()
  const places = (rows: readonly { raw: string; start: number }[]) =>
    rows.map(({ raw, start }) => ({ raw, start }))
  expect(places(reader.rows)).toEqual(places(readFlight(plain).rows))
  expect(reader.rows.at(-1)!.lastChunk).toBe(html.length - 1)
  expect(reader.formState).toBeNull()
})

test('reads a document that arrives byte by byte', async () => {
  const { plain, html } = await documentOf(payload())
  const reader = new InlineFlightReader()
  for (const byte of await new Blob(html).bytes()) reader.push(new Uint8Array([byte]))
  reader.end()
  expect(reader.rows.map((row) => row.raw)).toEqual(readFlight(plain).rows.map((row) => row.raw))
})

test('finds the state of a form that was posted without JavaScript', async () => {
  const { html } = await documentOf(payload(), [{ error: 'Title missing' }, 'k1', 'abc', 0])
  const reader = new InlineFlightReader()
  for (const chunk of html) reader.push(chunk)
  expect(reader.formState).toEqual({
    result: { error: 'Title missing' },
    key: 'k1',
    actionId: 'abc',
    bound: 0,
  })
})

test('finds nothing in other documents', () => {
  const reader = new InlineFlightReader()
  reader.push(encode('<p>a < b</p><script>alert("self.__next_f.push([1])")</script>'))
  reader.end()
  expect(reader.rows).toEqual([])
  expect(reader.problem).toBeNull()
})
