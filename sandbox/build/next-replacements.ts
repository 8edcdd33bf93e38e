// Build time. Every module of Next or Node that the server worker does not run as it is, and why.
// The page "What is replaced" is generated from this list, and the build fails when an entry is unused.

import type { NextVersion } from '../client/types'
import { configReplacements } from './config-replacements'
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
  ...configReplacements,
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
    only: ['15', '16'],
    how: 'shimmed',
    by: `${REPLACED}/instrumentation-globals.ts`,
    reason:
      'It registers instrumentation.ts once in a process. Here it is made anew for each start of a server, otherwise unchanged, because processes follow each other in one worker.',
  },
  {
    module: 'server/lib/router-utils/instrumentation-node-extensions',
    only: ['15', '16'],
    how: 'stubbed',
    by: `${REPLACED}/instrumentation-extensions.ts`,
    reason:
      'It wraps the tracers of OpenTelemetry that register() may have installed. No project here can install one.',
  },
  {
    module: 'server/node-environment-extensions/process-error-handlers',
    only: ['16'],
    how: 'stubbed',
    by: `${REPLACED}/process-error-handlers.ts`,
    reason: 'It listens to uncaughtException of a Node process. The worker reports those itself.',
  },
  {
    module: 'server/node-environment',
    how: 'shimmed',
    by: `${NODE}/globals.ts`,
    reason:
      'It patches Node itself (console, Date, Math.random, crypto, timers). The worker installs its own AsyncLocalStorage, timers, process and fetch classes instead.',
  },
  {
    module: 'server/node-environment-extensions/global-behaviors',
    only: ['16'],
    how: 'stubbed',
    by: `${REPLACED}/global-behaviors.ts`,
    reason: 'Chooses how a terminal shows lines logged after a prerender was aborted.',
  },
  {
    module: 'server/lib/utils',
    how: 'stubbed',
    only: ['16'],
    by: `${REPLACED}/dev-server.ts`,
    reason: 'Options of the command line.',
  },
  {
    module: 'trace/index',
    how: 'stubbed',
    by: `${REPLACED}/trace.ts`,
    reason: 'Measures the build tool and the start of a server, and writes that to disk.',
  },
  {
    module: 'trace/shared',
    only: ['15', '16'],
    how: 'stubbed',
    by: `${REPLACED}/trace.ts`,
    reason: 'Measures the build tool and the start of a server, and writes that to disk.',
  },
  {
    module: 'server/require-hook',
    how: 'stubbed',
    by: `${REPLACED}/empty.ts`,
    reason: 'It redirects require() of webpack and styled-jsx, which nothing here requires.',
  },
  {
    module: 'server/node-polyfill-crypto',
    how: 'stubbed',
    by: `${REPLACED}/empty.ts`,
    reason: 'It sets the global crypto, which a browser has.',
  },
  {
    module: 'server/lib/render-server',
    how: 'shimmed',
    by: `${REPLACED}/render-server.ts`,
    reason: "It loads Next's server from disk. Here the same server class is made from the bundle.",
  },
  {
    module: 'next/dist/compiled/semver',
    only: ['16'],
    how: 'stubbed',
    by: `${REPLACED}/config-tools.ts`,
    reason: 'Tells whether the version of Node has a known bug.',
  },
  {
    module: 'next/dist/compiled/picomatch',
    how: 'stubbed',
    by: `${REPLACED}/picomatch.ts`,
    reason: 'Patterns of image addresses and of modules that middleware may load.',
  },
  {
    module: 'server/app-render/parse-and-validate-flight-router-state',
    only: ['15', '16'],
    how: 'stubbed',
    by: `${REPLACED}/flight-router-state.ts`,
    reason:
      'Reads the state of a page that navigates. The script that renders pages has it as it is.',
  },
  {
    module: 'server/lib/router-utils/proxy-request',
    how: 'shimmed',
    by: `${REPLACED}/proxy-request.ts`,
    reason:
      'It forwards rewrites to other origins over sockets. Here fetch of the worker does, which reaches the hosts that a project plays.',
  },
  {
    module: 'server/serve-static',
    how: 'shimmed',
    by: `${REPLACED}/serve-static.ts`,
    reason:
      'The module that sends files of public/ is fetched when the first of them is asked for.',
  },
  {
    module: 'next/dist/compiled/compression',
    how: 'stubbed',
    by: `${REPLACED}/compression.ts`,
    reason:
      'Replies stay in the browser, so nothing is compressed; its Vary header is set by its rules in http-layer.ts.',
  },
  {
    module: 'server/lib/dev-bundler-service',
    how: 'stubbed',
    by: `${REPLACED}/dev-server.ts`,
    reason: 'Only next dev uses it.',
  },
  {
    module: 'server/lib/router-utils/setup-dev-bundler',
    how: 'stubbed',
    by: `${REPLACED}/dev-server.ts`,
    reason: 'Only next dev uses it.',
  },
  {
    module: 'telemetry/storage',
    how: 'stubbed',
    by: `${REPLACED}/dev-server.ts`,
    reason: 'Only next dev reports usage.',
  },
  {
    module: 'lib/upgrade/nudge',
    only: ['16'],
    how: 'stubbed',
    by: `${REPLACED}/dev-server.ts`,
    reason: 'Only next dev proposes a newer version.',
  },
  {
    module: 'server/image-optimizer',
    how: 'stubbed',
    by: `${REPLACED}/image-optimizer.ts`,
    reason:
      'It resizes images with a native library. Here /_next/image answers 400, and says what to do instead.',
  },
  {
    module: 'next/dist/experimental/testmode/server',
    how: 'stubbed',
    by: `${REPLACED}/empty.ts`,
    reason: 'Replaces fetch for end-to-end tests of an application.',
  },
  {
    module: 'next/dist/experimental/testmode/server-edge',
    how: 'stubbed',
    by: `${REPLACED}/empty.ts`,
    reason: 'Replaces fetch of the edge runtime for end-to-end tests of an application.',
  },
  {
    module: 'server/route-modules/app-page/module.render',
    only: ['15', '16'],
    how: 'stubbed',
    by: `${REPLACED}/page-render.ts`,
    reason:
      'Renders pages. In 16 the script for pages has it as it is; with 15 projects here have handlers only.',
  },
  {
    module: 'server/route-modules/pages/module.render',
    only: ['15', '16'],
    how: 'stubbed',
    by: `${REPLACED}/page-render.ts`,
    reason: 'Renders pages. Projects here have handlers only.',
  },
  {
    module: 'server/future/route-modules/app-page/module.render',
    only: ['14'],
    how: 'stubbed',
    by: `${REPLACED}/page-render.ts`,
    reason: 'Renders pages. Projects here have handlers only.',
  },
  {
    module: 'server/future/route-modules/pages/module.render',
    only: ['14'],
    how: 'shimmed',
    by: `${REPLACED}/page-render-14.ts`,
    reason:
      'Renders pages. Projects here have handlers only; the page for errors is filled in as text.',
  },
  {
    module: 'server/web/sandbox/index',
    how: 'shimmed',
    by: `${REPLACED}/edge-sandbox.ts`,
    reason:
      'It runs code of the edge runtime in V8 contexts of their own. Here a handler runs in a copy of Next that is built for that runtime and has its own global object, and middleware in the worker, both through the same adapter.',
  },
  {
    module: 'server/setup-http-agent-env',
    how: 'stubbed',
    by: `${REPLACED}/http-agent.ts`,
    reason: 'Sets options of sockets, which a browser has not.',
  },
  {
    module: 'next/dist/compiled/gzip-size',
    only: ['14'],
    how: 'stubbed',
    by: `${REPLACED}/empty.ts`,
    reason: 'Sizes of client scripts in the route table.',
  },
  {
    module: 'next/dist/compiled/node-html-parser',
    only: ['14'],
    how: 'stubbed',
    by: `${REPLACED}/empty.ts`,
    reason: 'Rewrites the font links of rendered pages.',
  },
  {
    module: 'server/body-streams',
    how: 'shimmed',
    by: `${REPLACED}/body-streams.ts`,
    reason:
      'It clones the request body for middleware with Node streams. Here the stream of the platform is split in two.',
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
    only: ['15', '16'],
    how: 'aliased',
    by: 'next/dist/esm/server/route-modules/app-route/module',
    reason:
      'In Node it picks a prebuilt minified bundle of the same module; here the module itself is bundled.',
  },
  {
    module: 'server/future/route-modules/app-route/module.compiled',
    only: ['14'],
    how: 'aliased',
    by: 'next/dist/esm/server/future/route-modules/app-route/module',
    reason:
      'In Node it picks a prebuilt minified bundle of the same module; here the module itself is bundled.',
  },
  {
    module: 'server/route-modules/pages-api/module.compiled',
    only: ['16'],
    how: 'aliased',
    by: 'next/dist/esm/server/route-modules/pages-api/module',
    reason:
      'In Node it picks a prebuilt minified bundle of the same module; here the module itself is bundled.',
  },
  {
    module: 'next/dist/compiled/raw-body',
    only: ['16'],
    how: 'shimmed',
    by: `${REPLACED}/raw-body.ts`,
    reason:
      'It reads a stream of Node and carries tables of old encodings; here the stream of the platform is read, and TextDecoder knows the encodings.',
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
    how: 'stubbed',
    by: `${REPLACED}/opentelemetry.ts`,
    reason:
      'No project here can register a provider, and without one its spans record nothing. It does what the package does then.',
  },
  {
    module: 'next/dist/compiled/@opentelemetry/api',
    how: 'stubbed',
    by: `${REPLACED}/opentelemetry.ts`,
    reason: "Next's own copy of the same package, for projects that have not installed it.",
  },
  {
    module: 'next/dist/compiled/ua-parser-js',
    how: 'shimmed',
    by: `${REPLACED}/ua-parser.ts`,
    reason: 'The parser behind userAgent() is fetched when a module of the project names it.',
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
    module: 'next/dist/pages/_error',
    only: ['14', '15'],
    how: 'shimmed',
    by: 'sandbox/server/next/error-page.ts',
    reason:
      'Pages for statuses without a handler are what a build of Next prerendered from this component, without its client scripts.',
  },
  {
    module: 'next/dist/client/components/builtin/not-found',
    only: ['16'],
    how: 'shimmed',
    by: 'sandbox/server/next/v16/404.html',
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
