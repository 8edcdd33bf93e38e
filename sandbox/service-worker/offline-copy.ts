// Service worker. Keeps the copy of the site's pages, and answers from it.

import { copyFiles } from 'virtual:offline-copy'
import { bestEncoding, unpackStream } from '../protocol/packed-asset'
import { Copy } from './copy-format'

/** Holds the copy of one build, still packed; of a second one while the next build waits. */
const COPIES = 'route-lab-copies'

const encoding = bestEncoding()
const file = copyFiles[encoding]

/** Unpacked once in the life of a service worker, which is short. */
let opened: Promise<Copy | null> | null = null

/** Downloads the copy of this build unless it is there. Rejects when that fails; nothing is kept then. */
export async function keepCopy(scope: string): Promise<void> {
  const copies = await caches.open(COPIES)
  if (await copies.match(scope + file)) return
  await copies.add(new Request(scope + file, { priority: 'low' }))
  opened = null
}

/** Forgets the copies of other builds. */
export async function dropOtherCopies(scope: string): Promise<void> {
  const copies = await caches.open(COPIES)
  for (const request of await copies.keys())
    if (new URL(request.url).pathname !== scope + file) await copies.delete(request)
}

/** The copy of this build, or null when it is not kept yet. */
export function openCopy(scope: string): Promise<Copy | null> {
  opened ??= readCopy(scope)
  return opened
}

async function readCopy(scope: string): Promise<Copy | null> {
  const copies = await caches.open(COPIES)
  const packed = await copies.match(scope + file)
  if (!packed) return null
  try {
    const stream = unpackStream({ bytes: await packed.arrayBuffer(), encoding })
    return await Copy.read(await new Response(stream).blob())
  } catch {
    // Damaged: the next page asks for it again.
    await copies.delete(scope + file)
    return null
  }
}

/** The page or file at `pathname`, as the host would answer; null when the copy has none. */
export async function answerFromCopy(scope: string, pathname: string): Promise<Response | null> {
  const copy = await openCopy(scope)
  const path = pathname.slice(scope.length)
  const found = copy?.file(path) ?? copy?.file(path.replace(/(^|\/)$/, '$1index.html'))
  return found ? new Response(found) : null
}

/** What a host answers where it has no page. */
export async function missingFromCopy(scope: string): Promise<Response | null> {
  const page = (await openCopy(scope))?.file('404.html')
  return page ? new Response(page, { status: 404 }) : null
}
