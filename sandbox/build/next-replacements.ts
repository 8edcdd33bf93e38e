// Build time. Every module of Next or Node that the server worker does not run as it is, and why.
// The page "What is replaced" is generated from this list, and the build fails when an entry is unused.

import type { NextVersion } from '../client/types'
import { nodeReplacements } from './node-replacements'

export interface Replacement {
  /** Majors that it applies to; absent: all. */
  only?: NextVersion[]
  /** Path below `node_modules/next/dist/esm/` without extension, or a bare module name. */
  module: string
  how: 'shimmed' | 'stubbed' | 'aliased'
  /** File in this repository, or the module that takes its place. */
  by: string
  reason: string
}

const NODE = 'sandbox/server/node'
const REPLACED = 'sandbox/server/next/replaced'

const nextReplacements: Replacement[] = [
  {
    module: 'build/adapter/setup-node-env.external',
    only: ['16'],
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
    only: ['16'],
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
    module: 'next/dist/compiled/jsonwebtoken',
    only: ['14', '15'],
    how: 'stubbed',
    by: `${REPLACED}/jsonwebtoken.ts`,
    reason:
      'Signed preview data of the Pages Router. Without it Next falls back to what it does with an invalid token; draft mode does not use it.',
  },
  {
    module: 'next/dist/compiled/fast-jwt',
    only: ['16'],
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

/**
 * Modules that never enter the bundle, because code of ours does their part of `next start`.
 * The build checks that they still exist, so that a new version of Next makes us look again.
 */
const nextRewritten: Replacement[] = [
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

/** The entries of one version. */
export function replacementsFor(major: NextVersion) {
  const here = ({ only }: Replacement) => only?.includes(major) ?? true
  return {
    inside: nextReplacements.filter(here),
    node: nodeReplacements.filter(here),
    rewritten: nextRewritten.filter(here),
  }
}
