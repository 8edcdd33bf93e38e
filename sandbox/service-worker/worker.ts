// Service worker: the entry. Keeps the site for offline use and hands play paths to their sandbox.

import { KEEP_COPY } from '../protocol/offline'
import {
  answerFromCopy,
  dropOtherCopies,
  keepCopy,
  missingFromCopy,
  openCopy,
} from './offline-copy'
import { answerFromSandbox, readPlayUrl } from './play'

declare const self: ServiceWorkerGlobalScope

/** Sandbox assets and Next's chunks carry their hash in their name, so one cache serves all versions. */
const HASHED = 'route-lab-hashed'

const scope = new URL(self.registration.scope).pathname
const isHashed = (path: string) =>
  path.startsWith(`${scope}_next/static/`) ||
  /^sandbox\/.*\.[0-9a-f]{16}\.(br|gz)\.bin$/.test(path.slice(scope.length))

/**
 * A first visitor's page needs play paths soon, so nothing is kept before they work; the page asks for the
 * copy later. An update takes over with its copy complete: the build before it stays whole until then.
 */
async function install(): Promise<void> {
  if (self.registration.active) await keepCopy(scope)
}

async function activate(): Promise<void> {
  await dropOtherCopies(scope)
  await dropUnlisted()
  await self.clients.claim()
}

/** Assets of older builds; those of this build stay. */
async function dropUnlisted(): Promise<void> {
  const copy = await openCopy(scope)
  if (!copy) return
  const listed = (await copy.file('sandbox/manifest.json')?.text()) ?? ''
  const hashed = await caches.open(HASHED)
  for (const request of await hashed.keys()) {
    const { pathname } = new URL(request.url)
    const name = pathname.split('/').pop() ?? ''
    if (!copy.has(pathname.slice(scope.length)) && !listed.includes(name))
      await hashed.delete(request)
  }
}

/** Downloads that are under way for a page, by their URL. */
const downloads = new Map<string, { clientId: string; end: AbortController }>()

/** Content named by its hash never changes: cache first, and kept while it goes to the page. */
async function fromHashed(event: FetchEvent): Promise<Response> {
  const { request, clientId } = event
  const cache = await caches.open(HASHED)
  const known = await cache.match(request, { ignoreVary: true })
  if (known) return known
  await endAbandoned(request.url)
  const download = { clientId, end: new AbortController() }
  downloads.set(request.url, download)
  const response = await networkOrCopy(request, download.end.signal)
  if (response.status === 200) {
    // Fails when the download breaks off, which the page sees for itself, or when the disk is full.
    event.waitUntil(cache.put(request, response.clone()).catch(() => undefined))
  }
  return response
}

/**
 * Ends a download whose page is gone. Browsers let it go on, and their HTTP cache would keep the next one for the
 * same URL waiting behind it, for as long as it stalls.
 */
async function endAbandoned(url: string): Promise<void> {
  const earlier = downloads.get(url)
  if (earlier && !(await self.clients.get(earlier.clientId))) earlier.end.abort()
}

/** The network while there is one, else the copy. A host that fails for a while counts as no network. */
async function networkOrCopy(request: Request, signal?: AbortSignal): Promise<Response> {
  const { pathname } = new URL(request.url)
  try {
    const response = await fetch(request, { signal })
    if (response.ok || (request.mode === 'navigate' && response.status === 404)) return response
    return (await answerFromCopy(scope, pathname)) ?? response
  } catch (error) {
    const kept =
      (await answerFromCopy(scope, pathname)) ??
      (request.mode === 'navigate' ? await missingFromCopy(scope) : null)
    if (kept) return kept
    throw error
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => {
  // Without a network, or with a full disk, the next page asks again.
  if (event.data === KEEP_COPY) event.waitUntil(keepCopy(scope).catch(() => undefined))
})
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (url.origin !== self.location.origin || !url.pathname.startsWith(scope)) return
  const play = readPlayUrl(url, scope)
  if (play) return event.respondWith(answerFromSandbox(event.request, play.sandbox, play.path))
  if (event.request.method !== 'GET') return
  // The frame of a preview may show what this script makes, which in Firefox means the script, too.
  if (event.request.destination === 'iframe' && url.href === self.location.href)
    return event.respondWith(new Response(null, { status: 204 }))
  event.respondWith(isHashed(url.pathname) ? fromHashed(event) : networkOrCopy(event.request))
})
