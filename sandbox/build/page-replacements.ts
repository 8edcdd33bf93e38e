// Build time. Modules of Next that the renderer of pages does not run as they are, besides those that the
// server worker replaces everywhere (next-replacements.ts), and why.

import type { Replacement } from './next-replacements'

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

/** React's builds for streams of the platform, which call `setTimeout` where those for Node call `setImmediate`. */
const reactTasks = (module: string): PageEdit => ({
  module,
  find: /\bsetTimeout\(function/g,
  replace: 'setImmediate(function',
  reason:
    'It goes on with its work in an immediate, as the build for Node does: the tasks of a prerender with cacheComponents let immediates run before the next of them begins.',
})

export const pageEdits: PageEdit[] = [
  reactTasks(
    'compiled/react-server-dom-webpack/cjs/react-server-dom-webpack-server.edge.production',
  ),
  reactTasks('compiled/react-dom/cjs/react-dom-server.edge.production'),
  {
    module: 'client/components/navigation',
    find: /(?<=expectCompleteParamsInClientValidation \} = )process\.env\.__NEXT_CACHE_COMPONENTS \? (require\('\.\/instant-samples'\)) : \{\}/,
    replace: '$1',
    reason:
      'What cacheComponents adds is there for each project: the script of the renderer is loaded once, and the next project may have the setting.',
  },
  {
    module: 'server/node-environment-extensions/fast-set-immediate.external',
    find: /const nodeTimers = require\('node:timers'\);[^]*?nodeTimersPromises\.setImmediate = patchedSetImmediatePromise;/,
    replace:
      'globalThis.setImmediate = patchedSetImmediate; globalThis.clearImmediate = patchedClearImmediate;',
    reason: 'The worker has the timers of Node as globals alone, without node:timers.',
  },
  {
    module: 'server/app-render/action-handler',
    find: /process\.env\.NEXT_RUNTIME === 'edge' && isWebNextRequest\(req\)(?=\) \{\s+if \(!req\.body\) \{\s+throw new Error\('invariant: Missing request body\.'\))/,
    replace: 'true',
    reason:
      "It reads the body of an action with Next's own branch for streams of the platform; the other branch is for streams of Node.",
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
    module: 'next/dist/build/webpack/loaders/next-app-loader',
    how: 'shimmed',
    by: `${PAGES}/loader-tree.ts`,
    reason:
      'It writes the tree of segments as code of a webpack module. Here the tree is made from the files of the project when it is loaded.',
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
