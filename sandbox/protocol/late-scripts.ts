// Scripts of the server worker that most projects do not need: it asks the page for one when a project does.

import type { PackedAsset } from './packed-asset'

/**
 * `config`: Next's loader of next.config and its other schemas. `use-cache`: its runtime of `'use cache'`.
 * `user-agent`: the parser behind `userAgent()`. `pages`: the renderer of pages, with the runtime of
 * `'use cache'`. `pages-api`: the module for API routes of the Pages Router. `static`: the sender of files.
 */
export const LATE_SCRIPTS = [
  'config',
  'use-cache',
  'user-agent',
  'pages',
  'pages-api',
  'static',
] as const

export type LateScript = (typeof LATE_SCRIPTS)[number]

/** What the page answers: the script, or why there is none. */
export type LateReply = { script: PackedAsset } | { error: string }
