import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { listAnswers } from '../../testing/list-answers'
import { usePreviewTab } from '../../testing/preview-page'

const tab = usePreviewTab()

/** Another host, which must never hear anything. */
let foreign: { url: string; heard: string[]; server: Server }

beforeAll(async () => {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*').end('heard')
  })
  server.on('upgrade', (request) => heard.push(`upgrade ${request.url}`))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  foreign = { url: `http://127.0.0.1:${port}`, heard, server }
})
afterAll(() => foreign.server.close())

const page = (html: string) =>
  `export const GET = () => new Response(${JSON.stringify(html)}, { headers: { 'content-type': 'text/html' } })`

/** What a browser says when its policies stop something. */
const BLOCKED =
  /Content Security Policy|Blocked|Unsafe attempt|sandboxed|Refused|request to a foreign host|ERR_BLOCKED|net::/

async function open(html: string) {
  tab.watch.expect(BLOCKED)
  const files = { 'app/route.ts': page(html), 'app/other/route.ts': page('<h1>Other</h1>') }
  const preview = await tab.open(files)
  await preview.content.locator('body').waitFor()
  await expect.poll(async () => (await preview.state()).loading).toBe(false)
  // The page around it loads a module of the site for the first image of a document.
  const kinds = async () => (await preview.exchanges()).map(({ kind }) => kind)
  if (html.includes('<img')) await expect.poll(kinds).toContain('image')
  const before = tab.page.url()
  const answered = listAnswers(tab.page.context(), '/play/')
  foreign.heard.length = 0
  return { preview, before, answered }
}

type Probes = Record<string, () => unknown>

declare global {
  var probing: {
    outcomes(probes: Probes): Promise<[string, string][]>
    /** Rejects when the element cannot load `src`. */
    loads(element: HTMLElement & { src: string }, src: string): Promise<unknown>
    /** Rejects when nothing comes. */
    opens(source: WebSocket | EventSource | Worker): Promise<unknown>
    requests(url: string): Promise<unknown>
  }
}

/** Puts into the frame what the probes share. */
function installProbing(): void {
  const settles = (target: EventTarget, ...good: string[]) =>
    new Promise((resolve, reject) => {
      for (const name of good) target.addEventListener(name, resolve)
      target.addEventListener('error', reject)
    })
  globalThis.probing = {
    async outcomes(probes) {
      const found: [string, string][] = []
      for (const [name, probe] of Object.entries(probes)) {
        try {
          found.push([name, `got ${String(await probe())}`])
        } catch {
          found.push([name, 'refused'])
        }
      }
      return found
    },
    loads(element, src) {
      element.src = src
      document.body.append(element)
      return settles(element, 'load')
    },
    opens: (source) => settles(source, 'open', 'message'),
    requests(url) {
      const request = new XMLHttpRequest()
      request.open('GET', url)
      request.send()
      return settles(request, 'load')
    },
  }
}

test('keeps scripts of the page from the site around it and from everything that the site stores', async () => {
  const { preview, before } = await open('<h1>Probes</h1>')
  const frame = await preview.frame()
  await frame.evaluate(installProbing)
  const outcomes = await frame.evaluate(
    (elsewhere) =>
      probing.outcomes({
        'the document around it': () => parent.document,
        'the page around that': () => parent.parent.document,
        localStorage: () => localStorage,
        sessionStorage: () => sessionStorage,
        indexedDB: () =>
          new Promise((resolve, reject) => {
            const request = indexedDB.open('x')
            request.addEventListener('success', resolve)
            request.addEventListener('error', reject)
          }),
        caches: () => caches.keys(),
        'private files': () => navigator.storage.getDirectory(),
        'service worker': () => navigator.serviceWorker.getRegistrations(),
        'top navigation': () => {
          top!.location.href = `${elsewhere}/top`
        },
        'navigation of the document around it': () => {
          parent.location.href = `${elsewhere}/parent`
        },
      }),
    foreign.url,
  )
  expect(outcomes.filter(([, outcome]) => outcome !== 'refused')).toEqual([])
  expect(outcomes).toHaveLength(10)
  expect(await frame.evaluate((url) => String(window.open(url)), foreign.url)).toBe('null')
  expect(foreign.heard).toEqual([])
  expect(tab.page.url()).toBe(before)
})

test('keeps scripts of the page from the network', async () => {
  const { preview, before, answered } = await open('<h1>Probes</h1><img alt="" src="/other">')
  const frame = await preview.frame()
  await frame.evaluate(installProbing)
  const outcomes = await frame.evaluate(
    ([elsewhere, own]) => {
      const { loads, opens, requests } = probing
      return probing.outcomes({
        'fetch of another host': () => fetch(`${elsewhere}/fetch`),
        'fetch that was kept from another frame': () => {
          const inner = document.createElement('iframe')
          document.body.append(inner)
          return (inner.contentWindow as Window & { fetch: typeof fetch }).fetch(
            `${elsewhere}/inner`,
          )
        },
        'request of another host': () => requests(`${elsewhere}/xhr`),
        'request of the site': () => requests(`${own}/index.html`),
        'image of another host': () => loads(new Image(), `${elsewhere}/image`),
        'image of the site': () => loads(new Image(), `${own}/icon.svg`),
        'script of another host': () =>
          loads(document.createElement('script'), `${elsewhere}/a.js`),
        'script of the site': () =>
          loads(document.createElement('script'), `${own}/sandbox/client.js`),
        'module of the site': () =>
          new Function('url', 'return import(url)')(`${own}/sandbox/client.js`),
        WebSocket: () => opens(new WebSocket(elsewhere.replace('http', 'ws'))),
        EventSource: () => opens(new EventSource(`${elsewhere}/events`)),
        worker: () => opens(new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))),
        'peer connection': () => new RTCPeerConnection(),
      })
    },
    [foreign.url, inject('siteUrl')] as const,
  )
  expect(outcomes.filter(([, outcome]) => outcome !== 'refused')).toEqual([])
  expect(outcomes).toHaveLength(13)
  expect(answered).toEqual([])
  expect(foreign.heard).toEqual([])
  expect(tab.page.url()).toBe(before)
})

test("reaches the app's server and not the site with fetch of the site's address", async () => {
  const { preview, answered } = await open('<h1>Probes</h1>')
  const frame = await preview.frame()
  const status = await frame.evaluate(
    async (own) => (await fetch(`${own}/lessons`)).status,
    inject('siteUrl'),
  )
  expect(status).toBe(404)
  expect((await preview.exchanges()).at(-1)).toMatchObject({ kind: 'fetch', url: '/lessons' })
  expect(answered).toEqual([])
})

test.each([
  [
    'a form',
    (url: string) => `<form action="${url}/form" method="post"><button>Go</button></form>`,
  ],
  ['a link', (url: string) => `<a href="${url}/link"><button>Go</button></a>`],
  [
    'a script',
    (url: string) => `<button onclick="location.href='${url}/script?secret'">Go</button>`,
  ],
])('does not leave for another host by %s', async (_, html) => {
  const { preview, answered, before } = await open(html(foreign.url))
  await preview.content.getByRole('button').click()
  await expect.poll(async () => (await preview.problems()).at(-1)?.message).toMatch(/no network/)
  expect(foreign.heard).toEqual([])
  expect(answered).toEqual([])
  expect(tab.page.url()).toBe(before)
  await preview.navigate('/other')
  await preview.content.getByText('Other').waitFor()
})

test('does not leave for another host by a refresh', async () => {
  const { preview } = await open(
    `<meta http-equiv="refresh" content="1;url=${foreign.url}/refresh"><h1>Leaving</h1>`,
  )
  await preview.outer.getByText(/leads to http:\/\/127\.0\.0\.1:\d+.*no network/).waitFor()
  expect(foreign.heard).toEqual([])
  await preview.do((opened) => opened.reload())
  await preview.content.getByText('Leaving').waitFor()
})

test('goes on when the page sends it nonsense', async () => {
  const { preview } = await open('<h1>Nonsense</h1>')
  const frame = await preview.frame()
  await frame.evaluate(() => {
    const nonsense = [
      null,
      1,
      'x',
      [],
      { type: 'route-lab-preview' },
      { type: 'route-lab-preview', document: 1 },
    ]
    for (const message of nonsense) {
      const { port1, port2 } = new MessageChannel()
      parent.postMessage(message, '*', [port2])
      for (const inner of [
        ...nonsense,
        { type: 'fetch', id: 1 },
        { type: 'push', url: 'x', key: 0 },
      ])
        port1.postMessage(inner)
      parent.parent.postMessage(message, '*')
    }
  })
  await preview.navigate('/other')
  await preview.content.getByText('Other').waitFor()
  await expect.poll(() => preview.state()).toMatchObject({ url: '/other', loading: false })
})
