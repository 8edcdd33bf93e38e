import { beforeAll, expect, test } from 'vitest'
import { type ReactWire, chunksOf, loadReactWire } from '../testing/react-wire'
import { actionNames } from './action-names'
import { FlightReader, readFlight } from './flight-reader'
import { indexRows, resolve } from './flight-resolve'
import { showValue } from './show-value'

let wire: ReactWire
beforeAll(async () => {
  wire = await loadReactWire()
})

const CLIENT_MODULES = {
  'app/reset-button.tsx': { id: 'app/reset-button.tsx', chunks: [], name: '*' },
  'app/counter.tsx': {
    id: 'app/counter.tsx',
    chunks: ['7', 'static/chunks/app/page-7.js'],
    name: '*',
  },
}
const ID = `40${'ab'.repeat(20)}`
const names = actionNames({
  'app/actions.ts': { actions: { [ID]: 'addProblem' }, actionNames: { [ID]: 'addProblem' } },
})

const render = async (model: unknown, onError?: (error: unknown) => string | undefined) =>
  chunksOf(wire.server.renderToReadableStream(model, CLIENT_MODULES, { onError }))

/** The root of a reply with everything in its place, as text. */
async function shown(model: unknown): Promise<string> {
  const { rows, problem } = readFlight(await render(model))
  expect(problem).toBeNull()
  const index = indexRows(rows)
  return showValue(resolve(index.get(0)!.row.value!, index, names))
}

test('shows values that JSON cannot say', async () => {
  const circle: Record<string, unknown> = { name: 'self' }
  circle['self'] = circle
  expect(
    await shown({
      none: undefined,
      big: 12n,
      nan: Number.NaN,
      low: -Infinity,
      zero: -0,
      cash: '$5',
      when: new Date(0),
      mark: Symbol.for('x'),
    }),
  ).toBe(
    [
      '{',
      '  none: undefined,',
      '  big: 12n,',
      '  nan: NaN,',
      '  low: -Infinity,',
      '  zero: -0,',
      '  cash: "$5",',
      '  when: Date(1970-01-01T00:00:00.000Z),',
      '  mark: Symbol.for("x"),',
      '}',
    ].join('\n'),
  )
  expect(await shown(circle)).toContain('self: {')
})

test('shows collections, forms, files and bytes', async () => {
  const form = new FormData()
  form.append('title', 'Two Sum')
  expect(await shown(new Map([['a', new Set([1, 2])]]))).toBe('Map { "a" → Set { 1, 2 } }')
  expect(await shown(form)).toBe('FormData { title: "Two Sum" }')
  expect(await shown(new Blob(['abc'], { type: 'text/plain' }))).toBe('Blob (text/plain, 3 bytes)')
  expect(await shown(new Uint16Array([1, 515]))).toBe('Uint16Array(4 bytes: 01 00 03 02)')
  expect(await shown([1, 2][Symbol.iterator]())).toBe('Iterator [1, 2]')
})

test('shows elements with client components and Server Actions', async () => {
  const { createElement } = wire.react
  const Counter = wire.server.registerClientReference(() => {}, 'app/counter.tsx', 'Counter')
  const action = wire.server.registerServerReference(() => Promise.resolve(), ID, null)
  const element = createElement('form', { action }, createElement(Counter, { start: 3, key: 'c' }))
  expect(await shown(element)).toBe(
    [
      '<form action={Server Action app/actions.ts: addProblem}>',
      '  <Counter key="c" start={3} />',
      '</form>',
    ].join('\n'),
  )
})

test('names a default export by its file, so that it does not read as HTML', async () => {
  const button = wire.server.registerClientReference(() => {}, 'app/reset-button.tsx', 'default')
  expect(await shown(wire.react.createElement(button, null))).toBe('<ResetButton />')
})

test('shows promises, also while they are pending', async () => {
  const late = new Promise((done) => setTimeout(done, 30, 'late'))
  const chunks = await render({ late })
  const reader = new FlightReader()
  reader.push(chunks[0]!)
  const early = indexRows(reader.rows)
  expect(showValue(resolve(early.get(0)!.row.value!, early, {}))).toBe('{ late: Promise(pending) }')
  for (const chunk of chunks.slice(1)) reader.push(chunk)
  const all = indexRows(reader.rows)
  expect(showValue(resolve(all.get(0)!.row.value!, all, {}))).toBe('{ late: Promise("late") }')
  expect(reader.rows.at(-1)!.firstChunk).toBeGreaterThan(0)
})

test('shows streams with their values and their end', async () => {
  async function* count() {
    yield 1
    yield 2
  }
  const bytes = new ReadableStream({
    type: 'bytes',
    start(controller) {
      controller.enqueue(new Uint8Array([1, 2]))
      controller.close()
    },
  })
  const text = await shown({ count: { [Symbol.asyncIterator]: count }, bytes })
  expect(text).toContain('count: async iterable [1, 2]')
  expect(text).toContain('bytes: byte stream [Uint8Array(2 bytes: 01 02)]')
})

test('names each kind of row', async () => {
  const { createElement } = wire.react
  const Counter = wire.server.registerClientReference(() => {}, 'app/counter.tsx', 'Counter')
  function Page() {
    wire.dom.preload('/a.css', { as: 'style' })
    wire.dom.preconnect('https://example.com')
    return createElement('main', null, 'ä'.repeat(1100), createElement(Counter, null))
  }
  const { rows } = readFlight(await render(createElement(Page, null)))
  expect(rows.map((row) => row.title).toSorted()).toEqual([
    'a client component to load',
    'a string that other rows refer to',
    'hint: connect to https://example.com',
    'hint: preload the stylesheet /a.css',
    'text',
    'the root of the reply',
  ])
  const component = rows.find((row) => row.kind === 'component')!
  expect(component.raw).toMatch(/^[\da-f]+:I\["app\/counter.tsx",\["7","\$[\da-f]+"\],"Counter"\]$/)
  expect(showValue(component.value!)).toBe('Counter of app/counter.tsx')
})

test('follows the strings that components of one file share', async () => {
  const { createElement } = wire.react
  const reference = (name: string) =>
    wire.server.registerClientReference(() => {}, 'app/counter.tsx', name)
  const elements = ['Counter', 'ResetButton'].map((name) => createElement(reference(name), null))
  const { rows } = readFlight(await render(elements))
  const shared = rows.find(({ value }) => value?.kind === 'plain')!
  expect(rows.at(-2)!.raw).toContain(`"$${shared.id!.toString(16)}"`)
  const components = rows.flatMap(({ value }) => (value?.kind === 'component' ? [value] : []))
  expect(components.map(({ name, chunks }) => [name, chunks])).toEqual([
    ['Counter', ['static/chunks/app/page-7.js']],
    ['ResetButton', ['static/chunks/app/page-7.js']],
  ])
})

test('says what an error is known by', async () => {
  const rowsOf = async (digest: string) => {
    const failed = Promise.reject(new Error('secret'))
    failed.catch(() => {})
    return readFlight(await render({ failed }, () => digest)).rows
  }
  const rows = await rowsOf('1234')
  const error = rows.find((row) => row.kind === 'error')!
  expect(error.title).toBe('error with digest')
  expect(error.raw).not.toContain('secret')
  expect(showValue(error.value!)).toContain('digest 1234')
  const redirect = await rowsOf('NEXT_REDIRECT;push;/a;b;307;')
  expect(redirect.at(-1)!.title).toBe('error: redirect() to /a;b (push, 307)')
  expect((await rowsOf('NEXT_HTTP_ERROR_FALLBACK;404')).at(-1)!.title).toBe(
    'error: notFound() was called',
  )
})

test('cuts the same rows whatever the chunks are', async () => {
  const chunks = await render({
    text: 'ä\n'.repeat(800),
    bytes: new Uint8Array([10, 10, 58]),
    n: [1],
  })
  const whole = await new Blob(chunks).bytes()
  const at = (size: number) => {
    const reader = new FlightReader()
    for (let from = 0; from < whole.length; from += size) {
      reader.push(whole.subarray(from, from + size))
    }
    reader.end()
    expect(reader.problem).toBeNull()
    return reader.rows
  }
  const places = at(whole.length).map(({ start, end, raw }) => ({ start, end, raw }))
  expect(places.map(({ start }) => start)).toEqual([
    0,
    ...places.slice(0, -1).map(({ end }) => end),
  ])
  expect(places.at(-1)!.end).toBe(whole.length)
  for (const size of [1, 7, 100]) {
    expect(at(size).map(({ start, end, raw }) => ({ start, end, raw }))).toEqual(places)
  }
  const bytewise = at(1)
  expect(bytewise.map((row) => row.firstChunk)).toEqual(bytewise.map((row) => row.start))
  expect(bytewise.map((row) => row.lastChunk)).toEqual(bytewise.map((row) => row.end - 1))
})

test('tells a prerendered reply by its first byte', async () => {
  const chunks = await render({ a: 1 })
  const { rows } = readFlight([new TextEncoder().encode('~'), ...chunks])
  expect(rows[0]).toMatchObject({ kind: 'marker', raw: '~', start: 0, end: 1 })
  expect(rows[1]).toMatchObject({ id: 0, start: 1, firstChunk: 1 })
})

test('says where a reply stops being one', () => {
  const encode = (text: string) => new TextEncoder().encode(text)
  expect(readFlight([encode('<!DOCTYPE html><html lang="en"><p>')]).problem).toMatch(
    /^Byte 0 begins no row/,
  )
  expect(readFlight([encode('0:[1]\nhello: world\n')]).problem).toMatch(/^Byte 6 begins no row/)
  expect(readFlight([encode('0:[1]\n1:{"a"')]).problem).toMatch(/ended within a row/)
  expect(readFlight([encode('0:[1\n')]).rows[0]).toMatchObject({ kind: 'unreadable', raw: '0:[1' })
})

test('cuts what is nested too deep, in one row or over many', () => {
  const encode = (text: string) => new TextEncoder().encode(text)
  const shownDeep = (text: string) => {
    const index = indexRows(readFlight([encode(text)]).rows)
    return showValue(resolve(index.get(0)!.row.value!, index, {}))
  }
  expect(shownDeep(`0:${'['.repeat(5000)}${']'.repeat(5000)}\n`)).toContain('(unreadable: …)')
  const chain = Array.from(
    { length: 5000 },
    (_, id) => `${id.toString(16)}:["$${(id + 1).toString(16)}"]\n`,
  )
  expect(shownDeep(chain.join(''))).toMatch(/\$[\da-f]+/)
})
