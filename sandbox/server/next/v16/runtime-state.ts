// Server worker. What Next keeps in memory between requests. `next build` and `next start` are processes
// of their own; here they share a worker, so that a new process begins by emptying all of this.

import { clearManifestCache } from 'next/dist/server/load-manifest.external'
import { getMemoryCache } from 'next/dist/server/lib/incremental-cache/memory-cache.external'
import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external'
import { tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external'
import { nextConfig } from '../common'
import { listFiles } from '../../node/fs'
import { observeCacheHandlers } from './cache-observer'

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
  const undo = [takeMemoryCache(), takeTags(), takeHandlers()]
  observeCacheHandlers(nextConfig.cacheMaxMemorySize)
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

function takeMemoryCache(): () => void {
  const memory = getMemoryCache(nextConfig.cacheMaxMemorySize)
  const entries = [...memory]
  const clear = () => {
    for (const [key] of memory) memory.remove(key)
  }
  clear()
  return () => {
    clear()
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
