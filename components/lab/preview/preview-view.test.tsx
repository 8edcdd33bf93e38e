import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { fakeSandbox } from '@/sandbox/checks/fake-sandbox'
import type {
  Preview,
  PreviewEvents,
  PreviewExchange,
  PreviewState,
  Sandbox,
} from '@/sandbox/client/types'
import { PreviewBar } from './preview-bar'
import { PreviewView } from './preview-view'

const STATE: PreviewState = {
  url: '/notes',
  title: 'Notes',
  status: 200,
  loading: false,
  canGoBack: true,
  canGoForward: false,
  javascript: true,
}

const DOCUMENT: PreviewExchange = {
  id: 1,
  kind: 'document',
  method: 'GET',
  url: '/notes',
  requestHeaders: [],
  requestBody: null,
  startedAt: 0,
  status: 200,
  statusText: 'OK',
  responseHeaders: [['x-nextjs-cache', 'HIT']],
  chunks: [],
  size: 0,
  done: true,
  trace: null,
}

const wire = { watch: () => () => undefined }

/** A preview that records what was asked of it, and a way to say something in its name. */
function fakePreview() {
  const asked: string[] = []
  const listeners = new Map<string, (detail: never) => void>()
  const preview: Preview = {
    state: STATE,
    navigate: (path) => asked.push(`navigate ${path}`),
    back: () => asked.push('back'),
    forward: () => asked.push('forward'),
    reload: () => asked.push('reload'),
    setJavaScript: (on) => asked.push(`scripts ${on}`),
    on(event, listener) {
      listeners.set(event, listener)
      return () => listeners.delete(event)
    },
    drive: () => Promise.resolve(null),
    dispose: () => asked.push('dispose'),
  }
  const emit = <K extends keyof PreviewEvents>(event: K, detail: PreviewEvents[K]) =>
    (listeners.get(event) as ((detail: PreviewEvents[K]) => void) | undefined)?.(detail)
  return { preview, asked, emit }
}

const iframe = {} as HTMLIFrameElement

function openView() {
  const { preview, asked, emit } = fakePreview()
  let unbuilt: (unbuilt: boolean) => void = () => undefined
  const opened: unknown[] = []
  const sandbox: Sandbox = {
    ...fakeSandbox(() => 'never'),
    openPreview(_, options) {
      opened.push(options)
      return preview
    },
    on(event, listener) {
      if (event === 'unbuilt') unbuilt = listener as (unbuilt: boolean) => void
      return () => undefined
    },
  }
  const view = new PreviewView('/start', wire)
  const close = view.open(sandbox, iframe)
  return { view, asked, emit, opened, close, sandbox, built: () => unbuilt(false) }
}

test('begins with the page that the lab names, and goes on where the reader was', () => {
  const { view, opened, close, sandbox } = openView()
  close()
  view.open(sandbox, iframe)
  expect(opened).toEqual([
    { path: '/start', javascript: true },
    { path: '/notes', javascript: true },
  ])
})

test('loads the page again when the server has taken an edit', () => {
  const { asked, built } = openView()
  built()
  expect(asked).toEqual(['reload'])
})

test('leaves the page alone while checks run, and loads it once afterwards', async () => {
  const { view, asked, built } = openView()
  await view.whileStill(async () => {
    built()
    built()
    expect(asked).toEqual([])
    await Promise.resolve()
  })
  expect(asked).toEqual(['reload'])
})

test('keeps the problems of one document, and clears them with the next', () => {
  const { view, emit } = openView()
  emit('problem', { kind: 'error', level: 'error', message: 'oops' })
  emit('exchange', { update: 'start', exchange: { ...DOCUMENT, kind: 'fetch' } })
  expect(view.getSnapshot().problems).toHaveLength(1)
  emit('exchange', { update: 'start', exchange: DOCUMENT })
  expect(view.getSnapshot()).toMatchObject({ problems: [], document: { url: '/notes' } })
})

/** The trace of a request, with what the server printed for it. */
const traceOf = (text: string) =>
  ({ logs: [{ level: 'error', text, atMs: 1 }] }) as unknown as PreviewExchange['trace']

test('tells what the server printed for the document and for requests of the page', () => {
  const { view, emit } = openView()
  emit('exchange', { update: 'start', exchange: DOCUMENT })
  emit('exchange', { update: 'trace', exchange: { ...DOCUMENT, trace: traceOf('of the page') } })
  const action = { ...DOCUMENT, id: 2, kind: 'fetch', method: 'POST' } as const
  emit('exchange', { update: 'trace', exchange: { ...action, trace: traceOf('of the action') } })
  expect(view.getSnapshot().problems).toEqual([
    { kind: 'server', level: 'error', request: 'GET /notes', message: 'of the page' },
    { kind: 'server', level: 'error', request: 'POST /notes', message: 'of the action' },
  ])
})

test('leaves out what the server prints late for a document that was left', () => {
  const { view, emit } = openView()
  emit('exchange', { update: 'start', exchange: DOCUMENT })
  const next = { ...DOCUMENT, id: 2, url: '/other' }
  emit('exchange', { update: 'start', exchange: next })
  emit('exchange', { update: 'trace', exchange: { ...DOCUMENT, trace: traceOf('late') } })
  expect(view.getSnapshot()).toMatchObject({ problems: [], document: { url: '/other' } })
})

test('keeps what the server printed for a form that led to another document', () => {
  const { view, emit } = openView()
  const form: PreviewExchange = {
    ...DOCUMENT,
    method: 'POST',
    status: 303,
    responseHeaders: [['location', '/notes?saved=1']],
  }
  emit('exchange', { update: 'start', exchange: form })
  emit('exchange', { update: 'end', exchange: form })
  emit('exchange', { update: 'start', exchange: { ...DOCUMENT, id: 2, url: '/notes?saved=1' } })
  emit('exchange', { update: 'trace', exchange: { ...form, trace: traceOf('saved') } })
  expect(view.getSnapshot().problems).toMatchObject([{ message: 'saved' }])
  emit('exchange', { update: 'start', exchange: { ...DOCUMENT, id: 3 } })
  expect(view.getSnapshot().problems).toEqual([])
})

test('tells who waits for it when a preview is open', async () => {
  const view = new PreviewView('/', wire)
  let open = false
  const waiting = view.opened().then(() => (open = true))
  await Promise.resolve()
  expect(open).toBe(false)
  const { preview } = fakePreview()
  view.open({ ...fakeSandbox(() => 'never'), openPreview: () => preview }, iframe)
  await waiting
  expect(open).toBe(true)
  await view.opened()
})

test('says why no page can be shown when the sandbox has gone', () => {
  const view = new PreviewView('/', wire)
  view.open(
    fakeSandbox(() => 'never'),
    iframe,
  )
  expect(view.getSnapshot().problems).toMatchObject([{ kind: 'closed' }])
})

test('shows address, status and cache as text, and names its buttons', () => {
  const view = new PreviewView('/', wire)
  const html = renderToStaticMarkup(<PreviewBar page={STATE} document={DOCUMENT} view={view} />)
  expect(html).toContain('value="/notes"')
  expect(html).toContain('200 OK')
  expect(html).toContain('HIT')
  for (const name of ['Back', 'Forward', 'Reload', 'Address of the page'])
    expect(html).toContain(`aria-label="${name}"`)
})
