// Service worker: the entry. Keeps the site for offline use and hands play paths to their sandbox.

import { precache, precacheVersion } from 'virtual:precache'
import { answerFromSandbox, readPlayUrl } from './play'

declare const self: ServiceWorkerGlobalScope

const PAGES = `route-lab-pages-${precacheVersion}`
/** Sandbox assets and Next's chunks carry their hash in their name, so one cache serves all versions. */
const HASHED = 'route-lab-hashed'

const scope = new URL(self.registration.scope).pathname
const isHashed = (path: string) =>
  path.startsWith(`${scope}_next/static/`) ||
  /^sandbox\/.*\.[0-9a-f]{16}\.(br|gz)\.bin$/.test(path.slice(scope.length))

async function install(): Promise<void> {
  const pages = await caches.open(PAGES)
  const hashed = await caches.open(HASHED)
  const urls = precache.map((path) => scope + path)
  await pages.addAll(
    urls.filter((url) => !isHashed(url)).map((url) => new Request(url, { cache: 'no-cache' })),
  )
  const missing = await Promise.all(
    urls.filter(isHashed).map(async (url) => ((await hashed.match(url)) ? [] : [url])),
  )
  await hashed.addAll(missing.flat())
}

async function activate(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names
      .filter((name) => name.startsWith('route-lab-pages-') && name !== PAGES)
      .map((name) => caches.delete(name)),
  )
  await dropUnlisted()
  await self.clients.claim()
}

/** Assets of older builds; those of this build stay, whether precached or fetched on demand. */
async function dropUnlisted(): Promise<void> {
  const manifest = await (await caches.open(PAGES)).match(`${scope}sandbox/manifest.json`)
  const listed = manifest ? await manifest.text() : ''
  const hashed = await caches.open(HASHED)
  const wanted = new Set(precache.map((path) => scope + path))
  for (const request of await hashed.keys()) {
    const path = new URL(request.url).pathname
    const name = path.split('/').pop() ?? ''
    if (!wanted.has(path) && !listed.includes(name)) await hashed.delete(request)
  }
}

/** Content named by its hash never changes: cache first, and kept while it goes to the page. */
async function fromHashed(event: FetchEvent): Promise<Response> {
  const { request } = event
  const cache = await caches.open(HASHED)
  const known = await cache.match(request, { ignoreVary: true })
  if (known) return known
  const response = await fetch(request)
  if (response.status === 200) {
    // Fails when the download breaks off, which the page sees for itself, or when the disk is full.
    event.waitUntil(cache.put(request, response.clone()).catch(() => undefined))
  }
  return response
}

/** Pages: the network while there is one, else what was installed. */
async function fromNetwork(request: Request): Promise<Response> {
  const cache = await caches.open(PAGES)
  try {
    const response = await fetch(request)
    if (response.ok || response.status === 404) return response
    return (await cache.match(request, { ignoreSearch: true })) ?? response
  } catch (error) {
    const kept =
      (await cache.match(request, { ignoreSearch: true })) ??
      (await cache.match(`${new URL(request.url).pathname}index.html`)) ??
      (request.mode === 'navigate' ? await cache.match(`${scope}404.html`) : undefined)
    if (kept) return kept
    throw error
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (url.origin !== self.location.origin || !url.pathname.startsWith(scope)) return
  const play = readPlayUrl(url, scope)
  if (play) return event.respondWith(answerFromSandbox(event.request, play.sandbox, play.path))
  if (event.request.method !== 'GET') return
  event.respondWith(isHashed(url.pathname) ? fromHashed(event) : fromNetwork(event.request))
})
