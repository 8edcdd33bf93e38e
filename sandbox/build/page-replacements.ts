// Build time. Modules of Next that the renderer of pages does not run as they are, besides those that the
// server worker replaces everywhere (next-replacements.ts), and why.

import type { Replacement } from './next-replacements'

const REPLACED = 'sandbox/server/next/replaced'

export const pageReplacements: Replacement[] = [
  {
    module: 'server/route-modules/app-page/module.compiled',
    only: ['16'],
    how: 'aliased',
    by: 'next/dist/esm/server/route-modules/app-page/module',
    reason:
      'In Node it picks a prebuilt minified bundle of the same module; here the module itself is bundled.',
  },
  {
    module: 'server/node-environment-extensions/fast-set-immediate.external',
    only: ['16'],
    how: 'stubbed',
    by: `${REPLACED}/fast-set-immediate.ts`,
    reason:
      'It reorders timers of Node while a page is prerendered with cacheComponents, which pages here do not have.',
  },
]

/** What the server worker replaces because handlers never render, and pages run as it is. */
export const RENDERS: ReadonlySet<string> = new Set([
  'server/route-modules/app-page/module.render',
  'server/app-render/parse-and-validate-flight-router-state',
])

/** A module that runs as it is but for one place. */
export interface PageEdit {
  module: string
  find: RegExp
  replace: string
  reason: string
}

export const pageEdits: PageEdit[] = [
  {
    module: 'server/app-render/action-handler',
    find: /process\.env\.NEXT_RUNTIME === 'edge' && isWebNextRequest\(req\)(?=\) \{\s+if \(!req\.body\) \{\s+throw new Error\('invariant: Missing request body\.'\))/,
    replace: 'true',
    reason:
      "It reads the body of an action with Next's own branch for streams of the platform; the other branch is for streams of Node.",
  },
]
