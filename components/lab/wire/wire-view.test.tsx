import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { actionNames } from '@/sandbox/wire/action-names'
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

test('lists the exchanges, and says so while there are none', () => {
  const log = new WireLog(
    () => Promise.reject(new Error('not sent here')),
    () => ({ serverActions: () => names, stylesheets: () => ({}) }),
  )
  expect(renderToStaticMarkup(<WireView log={log} />)).toContain('Nothing was sent yet')
  let report: Parameters<WireSource['on']>[1] = () => {}
  log.watch({
    on(_event, listener) {
      report = listener
      return () => {}
    },
  })
  report({ update: 'end', exchange: { ...exchange, id: 1 } })
  log.select(1)
  const html = renderToStaticMarkup(<WireView log={log} />)
  expect(html).toContain('<th scope="col">What for</th>')
  expect(html).toMatch(/<th scope="row"><button[^>]+aria-expanded="true"/)
  expect(textOf(html)).toContain('304 ms')
  expect(html).toContain('Edit and resend')
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
