import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { actionNames } from '@/sandbox/wire/action-names'
import { Project } from '../state/project'
import { LogPart } from './log-part'
import { ReplyPart } from './reply-part'
import { readReplyRows } from './reply-rows'
import { RequestPart } from './request-part'
import { RowsPart } from './rows-part'
import { actionOf, entryOf } from './wire-entry'
import { WireLog } from './wire-log'
import type { SourceExchange, WireSource } from './wire-source'
import { WireView } from './wire-view'

const RENAME = `60${'cd'.repeat(20)}`
const names = actionNames({
  'app/page.tsx': {
    actions: { [RENAME]: '$$RSC_SERVER_ACTION_0' },
    actionNames: { [RENAME]: 'rename' },
  },
})
const encode = (text: string) => new TextEncoder().encode(text)

const project = new Project('lab', { 'app/page.tsx': '' }, [], {
  load: () => Promise.resolve({}),
  save: () => Promise.resolve(),
  watch: () => () => undefined,
})

/** What a reader sees of the markup, without the tags. */
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll('&quot;', '"')

const closure = Buffer.alloc(90, 7).toString('base64')
const CHUNKS = ['0:{"a":"$@1","q":"","i":false}\n', '1:{"ok":true}\n']
const exchange: SourceExchange = {
  method: 'POST',
  url: '/problems',
  requestHeaders: [
    ['Next-Action', RENAME],
    ['User-Agent', 'test'],
    ['Content-Type', 'text/plain;charset=UTF-8'],
  ],
  requestBody: encode(JSON.stringify([closure, 'new name'])),
  startedAt: 0,
  status: 200,
  statusText: 'OK',
  responseHeaders: [
    ['Content-Type', 'text/x-component'],
    ['x-action-revalidated', '1'],
    ['Set-Cookie', 'seen=1; Path=/'],
  ],
  chunks: CHUNKS.map((text, at) => ({ atMs: 4 + at * 300, bytes: encode(text) })),
  size: CHUNKS.join('').length,
  done: true,
  trace: null,
}

/** A log, and a way to let a page send something. */
function watchedLog() {
  const log = new WireLog(
    () => Promise.reject(new Error('not sent here')),
    () => ({ serverActions: () => names, stylesheets: () => ({}) }),
  )
  let report: Parameters<WireSource['on']>[1] = () => {}
  log.watch({
    on(_event, listener) {
      report = listener
      return () => {}
    },
  })
  let sent = 0
  const send = (part: Partial<SourceExchange> = {}) =>
    report({ update: 'end', exchange: { ...exchange, ...part, id: ++sent } })
  const html = () => renderToStaticMarkup(<WireView log={log} project={project} />)
  return { log, send, html }
}

const PREFETCH: SourceExchange['requestHeaders'] = [
  ['rsc', '1'],
  ['next-router-prefetch', '1'],
]

test('lists the exchanges, and says so while there are none', () => {
  const { send, html } = watchedLog()
  expect(html()).toContain('Nothing was sent yet')
  send()
  expect(html()).toContain('<th scope="col">What for</th>')
  expect(html()).toMatch(/<th scope="row"><button[^>]+aria-expanded="true"/)
  expect(textOf(html())).toContain('304 ms')
  expect(html()).toContain('Edit and resend')
})

test('shows the newest action or document until the reader chooses, and none once it was closed', () => {
  const { log, send, html } = watchedLog()
  const title = () => textOf(/<h4.*?<\/h4>/.exec(html())?.[0] ?? '')
  send({ method: 'GET', url: '/first', requestHeaders: [['accept', 'text/html']] })
  expect(title()).toContain('GET /first')
  send()
  send({ method: 'GET', url: '/soft', requestHeaders: [['rsc', '1']] })
  expect(title()).toContain('POST /problems')
  log.select(1)
  expect(title()).toContain('GET /first')
  log.select(null)
  expect(title()).toBe('')
  expect(html()).toContain('Choose a request')
})

test('leaves prefetches out, and says how many there are', () => {
  const { send, html } = watchedLog()
  send({ method: 'GET', url: '/', requestHeaders: [['accept', 'text/html']] })
  for (const url of ['/ahead', '/further']) send({ method: 'GET', url, requestHeaders: PREFETCH })
  expect(textOf(html())).toMatch(/Show prefetches \(\s*2\s*\)/)
  expect(html()).not.toContain('/ahead')
})

test('shows what the server printed, with the places in the code as buttons', () => {
  const logs = [
    { level: 'log', text: 'in the action', atMs: 2 },
    { level: 'error', text: 'Error: from my action\n    at act (app/page.tsx:6:11)', atMs: 3 },
  ]
  const part = (trace: unknown) =>
    renderToStaticMarkup(
      <LogPart
        exchange={{ ...exchange, trace: trace as SourceExchange['trace'] }}
        project={project}
      />,
    )
  expect(textOf(part({ logs }))).toContain('in the action')
  expect(part({ logs })).toMatch(/<button[^>]*>app\/page\.tsx:6:11<\/button>/)
  expect(part({ logs: [] })).toContain('The server printed nothing')
  expect(part(null)).toContain('The log comes when')
})

test('shows the arguments of an action, its encrypted ones by their size', async () => {
  const action = await actionOf(exchange, names)
  const entry = entryOf({ key: 1, origin: 'page', exchange, action, ms: 304, stylesheets: {} })
  const text = textOf(renderToStaticMarkup(<RequestPart entry={entry} names={names} />))
  expect(text).toContain('Arguments of app/page.tsx: rename')
  expect(text).toContain('encrypted, 90 bytes')
  expect(text).toContain('"new name"')
  expect(text).toContain('Calls the Server Action app/page.tsx: rename.')
  expect(text).toContain('2 other headers')
})

test('shows the result of an action, what it invalidated and the cookies that it set', () => {
  const rows = readReplyRows(exchange)
  const trace = {
    queries: [],
    cache: [{ operation: 'revalidate', label: 'path /problems', affects: ['a', 'b'] }],
  } as unknown as SourceExchange['trace']
  const html = renderToStaticMarkup(
    <ReplyPart exchange={{ ...exchange, trace }} ms={304} rows={rows} names={names} />,
  )
  const text = textOf(html)
  expect(text).toContain('Promise({ ok: true })')
  expect(text).toContain('path /problems: 2 entries of the caches')
  expect(text).toContain('The action invalidated data')
  expect(text).toMatch(/seen\s+1\s+Path=\//)
})

test('shows rows under their chunks, and what they add up to', () => {
  const html = renderToStaticMarkup(
    <RowsPart
      entry={{ exchange, stylesheets: {} }}
      rows={readReplyRows(exchange)}
      names={names}
      images={() => ({})}
    />,
  )
  const text = textOf(html)
  expect(text).toMatch(/Chunk 1 at \+4\.0 ms.+the root of the reply.+Chunk 2 at \+304 ms.+a model/)
  expect(text).toContain('Row 2 of 2, in chunk 2 of 2')
  expect(text).toContain('a (actionResult)')
  expect(
    renderToStaticMarkup(
      <RowsPart
        entry={{ exchange, stylesheets: {} }}
        rows={null}
        names={names}
        images={() => ({})}
      />,
    ),
  ).toContain('has no rows of React Server Components')
})
