// Server worker. What Next 15 and 16 keep in memory between requests. `next build` and `next start` are
// processes of their own; here they share a worker, so that a new process begins by emptying all of this.

import { clearManifestCache } from 'next/dist/server/load-manifest.external'
import FileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache'
import { getMemoryCache } from 'next/dist/server/lib/incremental-cache/memory-cache.external'
import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external'
import { tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external'
import { listFiles } from '../node/fs'
import { nextConfig } from './common'
import { takeInstrumentation } from './replaced/instrumentation-globals'

/** Where Next keeps the handlers of `'use cache'` (server/use-cache/handlers.js). */
const HANDLER_SYMBOLS = [
  Symbol.for('@next/cache-handlers-map'),
  Symbol.for('@next/cache-handlers-set'),
  Symbol.for('@next/cache-handlers-built-in'),
  Symbol.for('@next/custom-cache-handlers-registration'),
]

type Globals = Record<symbol, unknown>

/** Empties Next's memory as a new process has it. Returns the function that brings the old one back. */
export function newProcess(): () => void {
  const undo = [takeMemoryCache(), takeTags(), takeHandlers(), takeInstrumentation()]
  forgetManifests()
  new SharedCacheControls({ routes: {}, dynamicRoutes: {} }).clear()
  return () => {
    for (const restore of undo) restore()
    forgetManifests()
  }
}

/** Manifests are kept by the path that they were read from. */
function forgetManifests(): void {
  for (const path of listFiles('/.next/')) clearManifestCache(path)
}

/** Next makes it once, as large as the configuration of the project says. */
function takeMemoryCache(): () => void {
  const memory = getMemoryCache(nextConfig.cacheMaxMemorySize)
  const sized = memory as unknown as { maxSize: number }
  const entries = [...memory]
  const { maxSize } = sized
  const clear = (size: number) => {
    for (const [key] of memory) memory.remove(key)
    sized.maxSize = size
    // It is looked up anew, unless the project has none.
    Object.assign(FileSystemCache, { memoryCache: undefined })
  }
  clear(nextConfig.cacheMaxMemorySize)
  return () => {
    clear(maxSize)
    for (const [key, value] of entries.toReversed()) memory.set(key, value)
  }
}

function takeTags(): () => void {
  const tags = [...tagsManifest]
  tagsManifest.clear()
  return () => {
    tagsManifest.clear()
    for (const [tag, entry] of tags) tagsManifest.set(tag, entry)
  }
}

function takeHandlers(): () => void {
  const globals = globalThis as unknown as Globals
  const kept = HANDLER_SYMBOLS.map((symbol) => [symbol, globals[symbol]] as const)
  for (const symbol of HANDLER_SYMBOLS) globals[symbol] = undefined
  return () => {
    for (const [symbol, value] of kept) globals[symbol] = value
  }
}
