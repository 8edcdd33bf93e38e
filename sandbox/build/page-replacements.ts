// Build time. Modules of Next that the renderer of pages does not run as they are, besides those that the
// server worker replaces everywhere (next-replacements.ts), and why.

import type { Replacement } from './next-replacements'

const REPLACED = 'sandbox/server/next/replaced'
const PAGES = 'sandbox/server/next/pages'

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
  ...[
    ['build/utils', 'Says whether a page is one of Next itself, in a file with much of the build.'],
    ['build/load-entrypoint', 'It puts the tree of a page into a template, by the compiler.'],
    ['build/swc/install-bindings', 'It loads the native compiler.'],
    ['lib/verify-root-layout', 'It writes a layout when `next dev` finds none.'],
    [
      'build/webpack/loaders/next-app-loader/create-app-route-code',
      'It writes the module of a route handler, which the app-route template does here.',
    ],
  ].map(([module = '', reason = '']): Replacement => ({
    module,
    only: ['16'],
    how: 'shimmed',
    by: `${REPLACED}/app-loader-parts.ts`,
    reason,
  })),
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
  {
    module: 'build/webpack/loaders/next-app-loader/index',
    find: /Log\.error\(`\$\{bold\(pagePath[^\n]*\n\s+process\.exit\(1\);/,
    replace: '',
    reason:
      'It ends the process of the build at a page without a root layout. Here page-problems.ts says so.',
  },
]

/** Parts of `next build` that code of ours does for pages; the modules are in no script. */
export const pageRewritten: Replacement[] = [
  {
    module: 'next/dist/build/templates/app-page',
    how: 'shimmed',
    by: `${PAGES}/page-project.ts`,
    reason:
      'The template that becomes the module of a page hands its tree to `app-page-runtime`, which runs as it is. Here a function does it.',
  },
  {
    module: 'next/dist/build/entries',
    how: 'shimmed',
    by: 'sandbox/server/next/page-tree/app-paths.ts',
    reason:
      "It lists what webpack compiles. Its rules for slots and intercepting routes are done here with Next's own functions.",
  },
  {
    module: 'next/dist/build/webpack/loaders/next-flight-loader',
    how: 'shimmed',
    by: `${PAGES}/page-project.ts`,
    reason: 'It puts references in the place of a client component. So does the sandbox.',
  },
  {
    module: 'next/dist/build/webpack/loaders/next-flight-action-entry-loader',
    how: 'shimmed',
    by: `${PAGES}/page-project.ts`,
    reason: 'It gathers Server Actions by id in a module for each page.',
  },
  {
    module: 'next/dist/build/webpack/plugins/flight-client-entry-plugin',
    how: 'shimmed',
    by: `${PAGES}/reach.ts`,
    reason:
      'It follows the imports of a page to its client components, actions and stylesheets, in the graph of webpack.',
  },
  {
    module: 'next/dist/build/webpack/plugins/flight-manifest-plugin',
    how: 'shimmed',
    by: `${PAGES}/manifests.ts`,
    reason: 'It writes the manifests of client components, whose chunks are made by webpack.',
  },
]

/** What the bundler changes in all of Next's client runtime. */
export const FRAME_EDIT = {
  module: 'next/dist/client',
  how: 'edited' as const,
  by: 'sandbox/preview/location.ts',
  reason:
    'In the whole client runtime `location` is an object of the preview, with the address that the page has in the app.',
}
