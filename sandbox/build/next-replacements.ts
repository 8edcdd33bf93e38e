// Build time. Every module of Next or Node that the server worker does not run as it is, and why.
// The page "What is replaced" is generated from this list, and the build fails when an entry is unused.

export interface Replacement {
  /** Path below `node_modules/next/dist/esm/` without extension, or a bare module name. */
  module: string
  how: 'shimmed' | 'stubbed' | 'aliased'
  /** File in this repository, or the module that takes its place. */
  by: string
  reason: string
}

const NODE = 'sandbox/server/node'
const REPLACED = 'sandbox/server/next/replaced'

export const nextReplacements: Replacement[] = [
  {
    module: 'build/adapter/setup-node-env.external',
    how: 'shimmed',
    by: `${NODE}/globals.ts`,
    reason:
      'It patches Node itself (require hooks, console, crypto). The worker installs its own AsyncLocalStorage, timers, process and fetch classes instead.',
  },
  {
    module: 'server/lib/router-utils/instrumentation-globals.external',
    how: 'stubbed',
    by: `${REPLACED}/instrumentation-globals.ts`,
    reason: 'It loads instrumentation.ts with require() from disk; projects here have none.',
  },
  {
    module: 'server/node-environment-extensions/process-error-handlers',
    how: 'stubbed',
    by: `${REPLACED}/process-error-handlers.ts`,
    reason: 'It listens to uncaughtException of a Node process. The worker reports those itself.',
  },
  {
    module: 'server/body-streams',
    how: 'shimmed',
    by: `${REPLACED}/body-streams.ts`,
    reason:
      'It clones the request body with Node streams for middleware and external rewrites, which projects here do not have yet.',
  },
  {
    module: 'next/dist/compiled/fast-jwt',
    how: 'stubbed',
    by: `${REPLACED}/fast-jwt.ts`,
    reason:
      'Signed preview data of the Pages Router. Without it Next falls back to what it does with an invalid token; draft mode does not use it.',
  },
  {
    module: 'server/route-modules/app-route/module.compiled',
    how: 'aliased',
    by: 'next/dist/esm/server/route-modules/app-route/module',
    reason:
      'In Node it picks a prebuilt minified bundle of the same module; here the module itself is bundled.',
  },
  {
    module: 'next/dist/compiled/debug',
    how: 'stubbed',
    by: `${REPLACED}/debug.ts`,
    reason:
      'Prints trace lines of the router when the DEBUG variable of the process asks for them.',
  },
  {
    module: '@opentelemetry/api',
    how: 'aliased',
    by: 'next/dist/compiled/@opentelemetry/api',
    reason: 'Next falls back to this copy of its own when the package is not installed.',
  },
  {
    module: 'react',
    how: 'aliased',
    by: 'next/dist/compiled/react',
    reason:
      'The copy of React that Next ships. Handlers that import react get its react-server build, as in Next.',
  },
]

export const nodeReplacements: Replacement[] = [
  [
    'async_hooks',
    `${NODE}/async-hooks.ts`,
    'Browsers have no async context: promises, timers and streams are patched to carry it.',
  ],
  ['fs', `${NODE}/fs.ts`, 'A file system in memory; it holds the `.next` folder of the project.'],
  ['fs/promises', `${NODE}/fs-promises.ts`, 'The promise form of the same file system.'],
  [
    'os',
    `${NODE}/os.ts`,
    'Named by the loader of .env files, which only needs a home folder to exist.',
  ],
  ['path', 'next/dist/compiled/path-browserify', "Next's own copy of path for browsers."],
  ['url', `${NODE}/url.ts`, "Next's own copy of the legacy url module, with the browser's URL."],
  [
    'crypto',
    `${NODE}/crypto.ts`,
    'randomUUID, randomBytes, createHash, createHmac and timingSafeEqual over audited JavaScript.',
  ],
  ['buffer', 'buffer', 'The Buffer package for browsers.'],
  ['events', 'events', 'The EventEmitter package for browsers.'],
  ['util', `${NODE}/util.ts`, 'inspect, promisify and types, as far as they are used.'],
  [
    'querystring',
    'next/dist/compiled/querystring-es3',
    "Next's own copy of querystring for browsers.",
  ],
  ['zlib', `${REPLACED}/zlib.ts`, 'Only compresses the state of partially prerendered pages.'],
  [
    'vm',
    `${NODE}/vm.ts`,
    'Only asked to evaluate manifests of client components; handlers have none.',
  ],
].map(([module, by, reason]) => ({
  module: `node:${module}`,
  how: 'shimmed' as const,
  by: by!,
  reason: reason!,
}))

/**
 * Modules that never enter the bundle, because code of ours does their part of `next start`.
 * The build checks that they still exist, so that a new version of Next makes us look again.
 */
export const nextRewritten: Replacement[] = [
  {
    module: 'next/dist/server/lib/router-server',
    how: 'shimmed',
    by: 'sandbox/server/next/router.ts',
    reason:
      'It listens on a port and serves files. What it does with a resolved route is done here in the same order: redirect, handler, 404, 500.',
  },
  {
    module: 'next/dist/server/base-server',
    how: 'shimmed',
    by: 'sandbox/server/next/router.ts',
    reason:
      'Mostly about rendering pages. For a route handler it adds the x-forwarded headers and Vary and calls the entry of the route; so does the router here.',
  },
  {
    module: 'next/dist/compiled/compression',
    how: 'shimmed',
    by: 'sandbox/server/next/http-layer.ts',
    reason:
      'Replies stay in the browser, so nothing is compressed; its Vary header is set by its rules.',
  },
  {
    module: 'next/dist/client/components/builtin/not-found',
    how: 'shimmed',
    by: 'sandbox/server/next/not-found.html',
    reason:
      'The 404 page is what a build of Next prerendered from this component, without its client scripts.',
  },
]
