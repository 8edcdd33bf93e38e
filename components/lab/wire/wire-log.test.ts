import { expect, test, vi } from 'vitest'
import type { SandboxResponse } from '@/sandbox/client/types'
import type { RequestTrace } from '@/sandbox/protocol/trace'
import { actionNames } from '@/sandbox/wire/action-names'
import { showValue } from '@/sandbox/wire/show-value'
import { WIRE_LIMIT, WireLog } from './wire-log'
import type { SendRequest } from './send-draft'
import type { SourceExchange, WireSource } from './wire-source'

const ADD = `60${'ab'.repeat(20)}`
const names = actionNames({
  'app/actions.ts': { actions: { [ADD]: 'add' }, actionNames: { [ADD]: 'addProblem' } },
})

type Growing = SourceExchange & { id: number }

function exchange(part: Partial<Growing> = {}): Growing {
  return {
    id: 1,
    method: 'GET',
    url: '/problems',
    requestHeaders: [['accept', 'text/html']],
    requestBody: null,
    startedAt: 0,
    status: null,
    statusText: '',
    responseHeaders: [],
    chunks: [],
    size: 0,
    done: false,
    trace: null,
    ...part,
  }
}

/** A preview whose exchanges the test reports. */
class TestSource implements WireSource {
  #listeners = new Set<Parameters<WireSource['on']>[1]>()

  on(_event: 'exchange', listener: Parameters<WireSource['on']>[1]) {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  report(growing: Growing): void {
    for (const listener of this.#listeners) listener({ update: 'chunk', exchange: growing })
  }
}

/** Answers with what it was sent. */
const echo = vi.fn<SendRequest>((_url, init) => {
  const body = new Response(init?.body as BodyInit).body ?? new ReadableStream()
  return Promise.resolve({
    status: 200,
    statusText: 'OK',
    headers: [['content-type', 'text/plain']],
    body,
    trace: Promise.resolve({ id: 9 } as RequestTrace),
  } as unknown as SandboxResponse)
})

const encode = (text: string) => new TextEncoder().encode(text)

function watched() {
  const log = new WireLog(echo, () => ({ serverActions: () => names, stylesheets: () => ({}) }))
  const source = new TestSource()
  log.watch(source)
  return { log, source, entries: () => log.getSnapshot().entries }
}

const callOf = (body: string) =>
  exchange({
    method: 'POST',
    requestHeaders: [
      ['host', 'localhost:3000'],
      ['cookie', 'session=1'],
      ['content-type', 'text/plain;charset=UTF-8'],
      ['content-length', String(body.length)],
      ['next-action', ADD],
    ],
    requestBody: encode(body),
  })

test('lists each exchange once, in its latest state', () => {
  const { source, entries } = watched()
  const growing = exchange()
  source.report(growing)
  const first = entries()[0]!
  source.report(Object.assign(growing, { status: 200, done: true }))
  source.report(exchange({ id: 2, requestHeaders: [['rsc', '1']] }))
  expect(entries().map(({ kind, exchange: { status } }) => [kind, status])).toEqual([
    ['document', 200],
    ['soft navigation', null],
  ])
  expect(first.exchange.status).toBeNull()
})

test('names the Server Action and shows its arguments', async () => {
  const { source, entries } = watched()
  source.report(callOf('[{"title":"Two Sum"}]'))
  await vi.waitFor(() => expect(entries()[0]!.action?.label).toBe('app/actions.ts: addProblem'))
  expect(showValue(entries()[0]!.action!.arguments[0]!.value)).toBe('{ title: "Two Sum" }')
})

test('keeps the newest exchanges, and stays empty after clearing', () => {
  const { log, source, entries } = watched()
  for (let id = 0; id <= WIRE_LIMIT; id++) source.report(exchange({ id, url: `/${id}` }))
  expect(entries().map((entry) => entry.exchange.url)).toHaveLength(WIRE_LIMIT)
  expect(entries()[0]!.exchange.url).toBe('/1')
  log.clear()
  source.report(exchange({ id: WIRE_LIMIT, status: 200 }))
  expect(entries()).toEqual([])
})

const image = (id: number, part: Partial<Growing> = {}) =>
  exchange({ id, url: `/${id}.svg`, requestHeaders: [['sec-fetch-dest', 'image']], ...part })

test('lets images go before other exchanges', () => {
  const { source, entries } = watched()
  source.report(exchange())
  for (let id = 2; id <= WIRE_LIMIT + 1; id++) source.report(image(id))
  expect(entries()).toHaveLength(WIRE_LIMIT)
  expect(
    entries()
      .map((entry) => entry.exchange.url)
      .slice(0, 2),
  ).toEqual(['/problems', '/3.svg'])
})

test('knows the images of a document, up to the next one', () => {
  const { log, source, entries } = watched()
  const reply = {
    responseHeaders: [['Content-Type', 'image/svg+xml; charset=utf-8']] as [string, string][],
    chunks: [
      { atMs: 1, bytes: encode('<svg') },
      { atMs: 2, bytes: encode('/>') },
    ],
    size: 6,
    done: true,
  }
  source.report(image(1, reply))
  source.report(exchange({ id: 2 }))
  source.report(image(3, reply))
  source.report(image(4, { ...reply, size: 7 }))
  source.report(exchange({ id: 5 }))
  source.report(image(6, reply))
  expect(log.images(entries()[1]!)).toEqual({
    'http://localhost:3000/3.svg': `data:image/svg+xml;base64,${btoa('<svg/>')}`,
  })
})

test('an image that a redirect leads to belongs to the address that was asked for', () => {
  const { log, source, entries } = watched()
  const reply = (text: string) => ({
    chunks: [{ atMs: 1, bytes: encode(text) }],
    size: text.length,
  })
  const moved = (location: string) => ({
    status: 302,
    responseHeaders: [['location', location]] as [string, string][],
    done: true,
  })
  source.report(exchange())
  source.report(image(2, { ...reply('early'), status: 200, done: true }))
  source.report(image(3, moved('/moved/4.svg#top')))
  source.report(image(4, { url: '/moved/4.svg', ...moved('http://localhost:3000/2.svg') }))
  source.report(image(5, { url: '/2.svg', ...reply('late'), status: 200, done: true }))
  source.report(image(6, moved('/lost.svg')))
  source.report(image(7, moved('/7.svg')))
  expect(log.images(entries()[0]!)).toEqual({
    'http://localhost:3000/2.svg': `data:;base64,${btoa('early')}`,
    'http://localhost:3000/3.svg': `data:;base64,${btoa('late')}`,
    'http://localhost:3000/moved/4.svg': `data:;base64,${btoa('late')}`,
  })
})

test('lets prefetches go before all others', () => {
  const { source, entries } = watched()
  source.report(exchange({ id: 0, url: '/document' }))
  const requestHeaders: Growing['requestHeaders'] = [
    ['rsc', '1'],
    ['next-router-prefetch', '1'],
  ]
  for (let id = 1; id <= WIRE_LIMIT; id++)
    source.report(exchange({ id, url: `/${id}`, requestHeaders }))
  expect(entries()).toHaveLength(WIRE_LIMIT)
  expect(entries().map((entry) => entry.exchange.url)).toContain('/document')
  expect(entries().map((entry) => entry.exchange.url)).not.toContain('/1')
})

test('opens a call for changes and sends it with them', async () => {
  const { log, source, entries } = watched()
  source.report(callOf('["old"]'))
  await log.edit(entries()[0]!)
  const { draft } = log.getSnapshot().edit!
  expect(draft.getSnapshot().body).toMatchObject({ kind: 'text', text: '["old"]' })
  draft.setBody({ text: '["new"]' })
  await log.resend()
  const [url, init] = echo.mock.lastCall!
  expect(url).toBe('/problems')
  expect(init!.headers).toEqual([
    ['content-type', 'text/plain;charset=UTF-8'],
    ['next-action', ADD],
  ])
  const resent = entries()[1]!
  expect(resent).toMatchObject({ origin: 'resent', kind: 'Server Action' })
  expect(resent.exchange).toMatchObject({ status: 200, done: true, trace: { id: 9 } })
  expect(new TextDecoder().decode(resent.exchange.chunks[0]!.bytes)).toBe('["new"]')
  expect(log.getSnapshot()).toMatchObject({ edit: null, selected: resent.key })
})

test('opens a form field by field, and shows the boundary that it was sent with', async () => {
  const form = new FormData()
  form.append(`$ACTION_ID_${ADD}`, '')
  form.append('title', 'Two Sum')
  form.append('notes', new File(['abc'], 'notes.txt', { type: 'text/plain' }))
  const packed = new Response(form)
  const { log, source, entries } = watched()
  source.report(
    exchange({
      method: 'POST',
      requestHeaders: [['content-type', packed.headers.get('content-type')!]],
      requestBody: await packed.bytes(),
    }),
  )
  await vi.waitFor(() => expect(entries()[0]!.kind).toBe('form action'))
  await log.edit(entries()[0]!)
  const { draft } = log.getSnapshot().edit!
  const { body, headers } = draft.getSnapshot()
  expect(headers).toEqual([])
  expect(body.fields.map(({ name, value, file }) => [name, value, file?.name])).toEqual([
    [`$ACTION_ID_${ADD}`, '', undefined],
    ['title', 'Two Sum', undefined],
    ['notes', '', 'notes.txt'],
  ])
  draft.setField(body.fields[1]!.id, { value: 'Three Sum' })
  await log.resend()
  const resent = entries()[1]!
  await vi.waitFor(() => expect(log.getSnapshot().entries[1]!.action).not.toBeNull())
  const action = log.getSnapshot().entries[1]!.action!
  expect(showValue(action.arguments[0]!.value)).toContain('title: "Three Sum"')
  expect(resent.exchange.requestHeaders[0]![1]).toMatch(/^multipart\/form-data; boundary=/)
})

test('says why a request cannot be sent again', async () => {
  const { log, source, entries } = watched()
  const long = callOf('["x"]')
  source.report({ ...long, requestHeaders: [['content-length', '70000']] })
  await log.edit(entries()[0]!)
  expect(log.getSnapshot()).toMatchObject({ edit: null })
  expect(log.getSnapshot().notice).toMatch(/70000 bytes, of which the preview kept 5/)
})

test('shows a request that the sandbox refuses, with the reason', async () => {
  const { log, source, entries } = watched()
  source.report(exchange())
  await log.edit(entries()[0]!)
  echo.mockRejectedValueOnce(new TypeError('The sandbox was disposed.'))
  await log.resend()
  expect(entries()[1]!.exchange).toMatchObject({ done: true, error: 'The sandbox was disposed.' })
})
