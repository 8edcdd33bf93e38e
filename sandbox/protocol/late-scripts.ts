// Scripts of the server worker that most projects do not need: it asks the page for one when a project does.

import type { PackedAsset } from './packed-asset'

/**
 * `use-cache`: Next's runtime of `'use cache'`. `pages`: its renderer of pages, with that runtime.
 * `pages-api`: its module for API routes of the Pages Router.
 */
export const LATE_SCRIPTS = ['use-cache', 'pages', 'pages-api'] as const

export type LateScript = (typeof LATE_SCRIPTS)[number]

/** What the page answers: the script, or why there is none. */
export type LateReply = { script: PackedAsset } | { error: string }
