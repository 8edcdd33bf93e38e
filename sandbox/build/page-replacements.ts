// Build time. Modules of Next that the renderer of pages does not run as they are, besides those that the
// server worker replaces everywhere (next-replacements.ts), and why.

import path from 'node:path'
import { repository } from './next-package'
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

const REPLAYABLE = path.join(repository, 'sandbox/server/pages/replayable-stream.ts')

/** A module that runs as it is but for some places. */
export interface PageEdit {
  module: string
  places: [find: RegExp, replace: string][]
  reason: string
}

/** @param replace `$1` is what the module loads with cacheComponents */
const instantSamples = (replace: string): PageEdit => ({
  module: 'client/components/navigation',
  places: [
    [
      /(?<=expectCompleteParamsInClientValidation \} = )process\.env\.__NEXT_CACHE_COMPONENTS \? (require\('\.\/instant-samples'\)) : \{\}/,
      replace,
    ],
  ],
  reason:
    'The script of the renderer is loaded once, so what cacheComponents adds is there for each project. The client runtime has it for none: only the server uses it, while it renders.',
})

export const pageEdits: PageEdit[] = [
  {
    module: 'server/app-render/action-handler',
    places: [
      [
        /process\.env\.NEXT_RUNTIME === 'edge' && isWebNextRequest\(req\)(?=\) \{\s+if \(!req\.body\) \{\s+throw new Error\('invariant: Missing request body\.'\))/,
        'true',
      ],
    ],
    reason:
      "It reads the body of an action with Next's own branch for streams of the platform; the other branch is for streams of Node.",
  },
  {
    module: 'build/webpack/loaders/next-app-loader/index',
    places: [[/Log\.error\(`\$\{bold\(pagePath[^\n]*\n\s+process\.exit\(1\);/, '']],
    reason:
      'It ends the process of the build at a page without a root layout. Here page-problems.ts says so.',
  },
  {
    module: 'server/app-render/app-render',
    places: [
      [
        /stream\.destroy\(\);(\s+\}, \{\s+once: true\s+\}\);\s+try \{\s+)for await \(const value1 of stream\)\{\s+if \(cancelled\) break;/,
        'void reader.cancel();$1for (;;) { const { done, value: value1 } = await reader.read(); if (done || cancelled) break;',
      ],
      [
        /(?<=async function countStageBytesUntilAbortNode\([^)]*\) \{)/,
        'const reader = stream.getReader();',
      ],
    ],
    reason:
      'With cacheComponents it counts the bytes of a payload by its stages in a stream of Node. Here it reads a stream of the platform.',
  },
  {
    module: 'server/app-render/app-render-prerender-utils',
    places: [
      [
        /export class ReplayableNodeStream \{[^]*?(?=export async function createReactServerPrerenderResult\()/,
        `export { ReplayableStream as ReplayableNodeStream } from ${JSON.stringify(REPLAYABLE)}\n`,
      ],
    ],
    reason:
      'With cacheComponents a payload is read by two, which Next does with streams of Node. Here a class of ours does it with those of the platform (sandbox/server/pages/replayable-stream.ts).',
  },
  {
    module: 'server/app-render/stream-ops.web',
    places: [
      [
        /(?<=export function renderToNodeFlightStream\(_ComponentMod, _payload, _clientModules, _opts\) \{\s+)throw new Error\('not implemented'\)/,
        'return renderToWebFlightStream(_ComponentMod, _payload, _clientModules, _opts)',
      ],
    ],
    reason:
      "With cacheComponents it is asked for a payload as a stream of Node. Here that is one of the platform, from React's build for those.",
  },
  instantSamples('$1'),
  {
    module: 'server/node-environment-extensions/fast-set-immediate.external',
    places: [
      [
        /const nodeTimers = require\('node:timers'\);[^]*?nodeTimersPromises\.setImmediate = patchedSetImmediatePromise;/,
        'globalThis.setImmediate = patchedSetImmediate; globalThis.clearImmediate = patchedClearImmediate;',
      ],
    ],
    reason: 'The worker has the timers of Node as globals alone, without node:timers.',
  },
  {
    module: 'compiled/react-dom/static.edge',
    places: [[/react-dom-server\.edge(?=\.production)/, 'react-dom-server.node']],
    reason:
      "It prerenders with React's build for Node, as `next start` does and as documents are rendered here. With the build for Edge the script would hold React's renderer twice.",
  },
  {
    // It calls `setTimeout` where the build for Node calls `setImmediate`.
    module: 'compiled/react-server-dom-webpack/cjs/react-server-dom-webpack-server.edge.production',
    places: [[/\bsetTimeout\(function/g, 'setImmediate(function']],
    reason:
      'It goes on with its work in an immediate, as the build for Node does: with cacheComponents, the tasks of a render let immediates run before the next of them begins.',
  },
]

/** The same of the client runtime. */
export const clientEdits: PageEdit[] = [instantSamples('{}')]

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
