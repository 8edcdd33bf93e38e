// What the server worker needs for some projects only: it asks the page for it when a project does.

import type { PackedAsset } from './packed-asset'

/**
 * `config`: Next's loader of next.config and its other schemas. `use-cache`: its runtime of `'use cache'`.
 * `user-agent`: the parser behind `userAgent()`. `pages`: the renderer of pages, with the runtime of
 * `'use cache'`. `page-tree`: what the build finds out about pages before it compiles them. `pages-api`: the module
 * for API routes of the Pages Router. `static`: the sender of files.
 * `metadata`: what the build writes around files of metadata. `images`: what it makes of images. `edge`: the edge
 * runtime's copy of what answers a handler.
 */
export const LATE_SCRIPTS = [
  'config',
  'use-cache',
  'user-agent',
  'pages',
  'page-tree',
  'pages-api',
  'static',
  'metadata',
  'images',
  'edge',
] as const

export type LateScript = (typeof LATE_SCRIPTS)[number]

/** Prisma Client's script, and the WebAssembly of its query compiler: the same for every version of Next. */
export const PRISMA_ASSETS = ['prisma.js', 'prisma.wasm'] as const

/** All that the worker may ask for. */
export const LATE_ASSETS = [...LATE_SCRIPTS, ...PRISMA_ASSETS] as const

export type LateAsset = (typeof LATE_ASSETS)[number]

/** What the page answers: the asset, or why there is none. */
export type LateReply = { asset: PackedAsset } | { error: string }
