import { beforeAll, expect, test } from 'vitest'
import { type ReactWire, chunksOf, loadReactWire } from '../testing/react-wire'
import { readFlight } from './flight-reader'
import { indexRows, resolve } from './flight-resolve'
import { type RouteSegment, payloadFields, payloadKind, payloadRoute } from './flight-root'
import { showValue } from './show-value'
import type { WireValue } from './wire-value'

let wire: ReactWire
beforeAll(async () => {
  wire = await loadReactWire()
})

async function rootOf(payload: unknown): Promise<WireValue> {
  const chunks = await chunksOf(wire.server.renderToReadableStream(payload, {}))
  const index = indexRows(readFlight(chunks).rows)
  return resolve(index.get(0)!.row.value!, index, {})
}

const rendered = (node: unknown) => ({ r: node, p: false, v: null })

/** `/problems/[id]` as the router has it, of which only the page is rendered anew. */
const route = () => ({
  s: '',
  d: rendered(null),
  c: new Map([
    [
      'children',
      {
        s: { n: 'id', t: 'd', k: '3', s: null },
        c: new Map([
          [
            'children',
            { s: '__PAGE__', d: rendered(wire.react.createElement('h1', null, 'Two Sum')) },
          ],
        ]),
      },
    ],
  ]),
})

const outline = ({ label, state, children }: RouteSegment): string =>
  [`${label}: ${state}`, ...children.map(outline)].join(' › ')

test('names the fields of the reply to a Server Action', async () => {
  const root = await rootOf({ b: 'build1', a: Promise.resolve({ id: 3 }), q: '', i: false })
  expect(payloadKind(root)).toBe('action')
  expect(
    payloadFields(root).map(({ field, name, value }) => [field, name, showValue(value)]),
  ).toEqual([
    ['b', 'buildId', '"build1"'],
    ['a', 'actionResult', 'Promise({ id: 3 })'],
    ['q', 'renderedSearch', '""'],
    ['i', 'couldBeIntercepted', 'false'],
  ])
})

test('shows which segments a navigation renders, and which the browser has', async () => {
  const root = await rootOf({
    q: '?page=2',
    i: false,
    S: true,
    t: { t: route(), h: rendered(null) },
  })
  expect(payloadKind(root)).toBe('navigation')
  const segments = payloadRoute(root)!
  expect(outline(segments)).toBe('/: skipped › [id] = 3: left out › page: rendered')
  const page = segments.children[0]!.children[0]!
  expect(showValue(page.output!)).toBe('<h1>Two Sum</h1>')
})

test('knows the payload of a document, whose letter a means something else', async () => {
  const root = await rootOf({
    c: ['', 'problems'],
    q: '',
    i: false,
    t: { t: route() },
    a: Promise.resolve(null),
    S: true,
  })
  expect(payloadKind(root)).toBe('document')
  expect(payloadFields(root).find(({ field }) => field === 'a')!.name).toBe('shellByteLength')
})

test('leaves other payloads without names', async () => {
  const root = await rootOf({ title: 'Two Sum' })
  expect(payloadKind(root)).toBeNull()
  expect(payloadFields(root)).toEqual([])
  expect(payloadRoute(root)).toBeNull()
})
