import { expect, inject, test } from 'vitest'
import { useBarePage } from '../testing/bare-page'
import { listAnswers } from '../testing/list-answers'
import { readTestProject } from '../testing/test-project'

const bare = useBarePage()

/** What a browser writes to the console when a policy stops a request. */
const POLICY = /Content Security Policy|Failed to load resource|sandboxed/

const ABSENT = /is not defined|is not a function|is not there/
const DENIED = /SecurityError/
const BLOCKED = /ended with an error event|NetworkError|Failed to fetch|Failed to load/
const NO_NETWORK = /^TypeError: fetch failed: the sandbox has no network/
const UNNAMED = /it does not name the site/

/** Each probe of the test project, and how it is refused. */
const REFUSALS: Record<string, RegExp> = {
  'open an IndexedDB database': DENIED,
  'list IndexedDB databases': DENIED,
  'open a cache': ABSENT,
  'open the private file system': ABSENT,
  'open a WebKit file system': DENIED,
  'read localStorage': ABSENT,
  'read sessionStorage': ABSENT,
  'read document.cookie': ABSENT,
  'read the cookie store': ABSENT,
  'take a lock that tabs share': ABSENT,
  'reach the parent document': ABSENT,
  'navigate the top window': ABSENT,
  'reach the opener': ABSENT,
  'put an iframe into a document': ABSENT,
  'open a window': ABSENT,
  'post a message out of the worker': ABSENT,
  'close the worker': ABSENT,
  'broadcast to the site': ABSENT,
  'join a shared worker': ABSENT,
  'start a worker of the site': ABSENT,
  'start a nested worker': ABSENT,
  'register a service worker': ABSENT,
  'show a notification': ABSENT,
  'learn the address of the site from location': UNNAMED,
  'learn the address of the site from an error': UNNAMED,
  'learn the address of the site from timings': UNNAMED,
  'measure the memory of the site': ABSENT,
  'fetch the site': NO_NETWORK,
  'fetch elsewhere': NO_NETWORK,
  "fetch the site with the browser's own fetch": BLOCKED,
  "fetch elsewhere with the browser's own fetch": BLOCKED,
  'request the site with XMLHttpRequest': BLOCKED,
  'request the site and wait for it': BLOCKED,
  'open a WebSocket to the site': BLOCKED,
  'open a WebSocket elsewhere': BLOCKED,
  'listen to an EventSource': BLOCKED,
  'open a WebTransport': ABSENT,
  'open a peer connection': ABSENT,
  'send a beacon': ABSENT,
  'load a font of the site': BLOCKED,
  'import a module of the site': BLOCKED,
  'import a module from elsewhere': BLOCKED,
  'import a data: module': BLOCKED,
  'request the site from a blob: module': BLOCKED,
  'import a script of the site': ABSENT,
  'stream WebAssembly from the site': BLOCKED,
}

interface ProbeResult {
  name: string
  got?: string
  refused?: string
}

test('refuses everything that learner code may try from its worker', async () => {
  bare.watch.expect(POLICY)
  bare.watch.expect(/request to a foreign host: https:\/\/example\.com/)
  const site = inject('siteUrl')
  const sandbox = await bare.sandbox({ files: readTestProject('isolation') })
  const answered = listAnswers(bare.context)
  const results: ProbeResult[] = []
  for (let index = 0; ; index++) {
    const reply = await sandbox.fetch(`/probe/${index}?site=${encodeURIComponent(site)}`)
    if (reply.status === 404) break
    results.push(JSON.parse(reply.text) as ProbeResult)
  }
  const expected = Object.entries(REFUSALS).map(([name, pattern]) => ({
    name,
    refused: expect.stringMatching(pattern),
  }))
  expect(results).toEqual(expected)
  expect(answered).toEqual([])
})

test('refuses the same to code that would get as far as the frame', async () => {
  bare.watch.expect(POLICY)
  await bare.sandbox({ files: {} })
  const frame = bare.page.frames()[1]!
  const answered = listAnswers(bare.context)
  const results = await frame.evaluate(async (site) => {
    const image = () =>
      new Promise((resolve, reject) => {
        const element = new Image()
        element.onload = resolve
        element.onerror = () => reject(new Error('blocked'))
        element.src = `${site}/x.png`
      })
    const probes: Record<string, () => unknown> = {
      'the document of the page': () => parent.document.title,
      'the address of the page': () => parent.location.href,
      'a property of the page': () => Reflect.get(parent, 'createSandbox'),
      'the site in a new address of the top window': () => {
        top!.location.href = `${site}/stolen`
      },
      'a window': () => window.open(site)!.closed,
      cookies: () => document.cookie,
      localStorage: () => localStorage.length,
      sessionStorage: () => sessionStorage.length,
      IndexedDB: () => indexedDB.open('keyval-store'),
      'a cache': () => caches.open('route-lab-hashed'),
      'the service worker': () => navigator.serviceWorker.getRegistrations(),
      'the private file system': () => navigator.storage.getDirectory(),
      'a reply of the site': () => fetch(`${site}/sandbox/manifest.json`),
      'an image of the site': image,
      'a worker of the site': () => new Worker(`${site}/sandbox/client.js`),
    }
    const outcomes: [string, string][] = []
    for (const [name, probe] of Object.entries(probes)) {
      try {
        outcomes.push([name, `got ${String(await probe())}`])
      } catch {
        outcomes.push([name, 'refused'])
      }
    }
    return outcomes
  }, inject('siteUrl'))
  expect(results.filter(([, outcome]) => outcome !== 'refused')).toEqual([])
  expect(results).toHaveLength(15)
  expect(answered).toEqual([])
  expect(bare.page.url()).toBe(`${inject('siteUrl')}/bare.html`)
})

test('loads no other document into the frame of the sandbox', async () => {
  bare.watch.expect(POLICY)
  await bare.sandbox({ files: {} })
  const frame = bare.page.frames()[1]!
  const blocked = await frame.evaluate(
    (site) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        )
        const nested = document.createElement('iframe')
        nested.src = `${site}/index.html`
        document.body.append(nested)
      }),
    inject('siteUrl'),
  )
  expect(blocked).toBe('frame-src')
})

test('ignores what the frame might send to the page in the name of nobody', async () => {
  const sandbox = await bare.sandbox({
    files: { 'app/hello/route.ts': `export const GET = () => new Response('hello')` },
  })
  await bare.page.frames()[1]!.evaluate(() => {
    const forged = [null, 1, 'loaded', [], { type: 'error' }, { type: 'error', id: 10_000 }]
    for (const message of forged) parent.postMessage(message, '*')
  })
  expect((await sandbox.fetch('/hello')).text).toBe('hello')
})
