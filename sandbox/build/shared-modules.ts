// Build time. Modules of the server's script that its late scripts use as well instead of a copy of their
// own: those that hold state, and those that define what both compare.

import type { NextVersion } from '../client/types'

interface SharedModule {
  module: string
  /** Majors that it applies to; absent: all. */
  only?: NextVersion[]
}

const APP_RENDER = 'next/dist/server/app-render'

const SHARED: SharedModule[] = [
  { module: `${APP_RENDER}/action-async-storage.external`, only: ['16'] },
  { module: `${APP_RENDER}/after-task-async-storage.external`, only: ['16'] },
  { module: `${APP_RENDER}/dynamic-access-async-storage.external`, only: ['16'] },
  { module: `${APP_RENDER}/dynamic-rendering`, only: ['16'] },
  { module: `${APP_RENDER}/encryption-utils`, only: ['16'] },
  { module: `${APP_RENDER}/manifests-singleton`, only: ['16'] },
  { module: `${APP_RENDER}/work-async-storage.external`, only: ['16'] },
  { module: `${APP_RENDER}/work-unit-async-storage.external`, only: ['16'] },
  { module: 'next/dist/server/lib/trace/tracer', only: ['16'] },
  { module: 'next/dist/server/runtime-reacts.external', only: ['16'] },
  { module: 'next/dist/server/use-cache/handlers', only: ['16'] },
  { module: 'next/dist/compiled/react/react.react-server', only: ['16'] },
  { module: 'next/dist/build/output/log' },
  { module: '@next/env' },
  { module: 'node:async_hooks' },
  { module: 'node:buffer', only: ['16'] },
  { module: 'node:crypto' },
  { module: 'node:fs' },
  { module: 'node:os' },
  { module: 'node:path' },
  { module: 'node:stream' },
  { module: 'node:url' },
  { module: 'node:util' },
  { module: './sandbox/server/next/built-modules' },
  { module: './sandbox/server/next/replaced/ua-parser' },
  { module: './sandbox/server/node/globals' },
  { module: './sandbox/server/next/replaced/http-agent' },
  { module: './sandbox/server/next/replaced/fast-jwt', only: ['16'] },
]

/** What the renderer of pages shares besides: state, classes that are compared, and what is only large. */
const SHARED_WITH_PAGES = [
  'next/dist/build/static-paths/app/extract-pathname-route-param-segments-from-loader-tree',
  'next/dist/compiled/@edge-runtime/cookies',
  'next/dist/compiled/bytes',
  'next/dist/compiled/cookie',
  'next/dist/compiled/p-queue',
  'next/dist/compiled/path-to-regexp',
  'next/dist/lib/multi-file-writer',
  'next/dist/server/after/after-context',
  'next/dist/server/app-render/prospective-render-utils',
  'next/dist/server/async-storage/request-store',
  'next/dist/server/async-storage/work-store',
  'next/dist/server/base-http',
  'next/dist/server/base-http/node',
  'next/dist/server/dynamic-rendering-utils',
  'next/dist/server/lib/incremental-cache',
  'next/dist/server/lib/incremental-cache/file-system-cache',
  'next/dist/server/lib/incremental-cache/memory-cache.external',
  'next/dist/server/lib/incremental-cache/shared-cache-controls.external',
  'next/dist/server/lib/incremental-cache/tags-manifest.external',
  'next/dist/server/lib/lru-cache',
  'next/dist/server/lib/patch-fetch',
  'next/dist/server/lib/trace/constants',
  'next/dist/server/lib/trace/request-insights',
  'next/dist/server/load-manifest.external',
  'next/dist/server/pipe-readable',
  'next/dist/server/render-result',
  'next/dist/server/request-meta',
  'next/dist/server/response-cache',
  'next/dist/server/revalidation-utils',
  'next/dist/server/route-modules/route-module',
  'next/dist/server/server-utils',
  'next/dist/server/web/spec-extension/adapters/headers',
  'next/dist/server/web/spec-extension/adapters/request-cookies',
  'next/dist/shared/lib/no-fallback-error.external',
  'next/dist/shared/lib/router/utils/prepare-destination',
  'next/dist/shared/lib/router/utils/route-regex',
  'node:events',
  'node:fs/promises',
  'node:querystring',
  'node:vm',
  'node:zlib',
]

/** Specifiers, as the server's script imports them; files of this repository by their path. */
export const sharedModules = (major: NextVersion): string[] => [
  ...SHARED.filter(({ only }) => only?.includes(major) ?? true).map(({ module }) => module),
  ...(major === '16' ? SHARED_WITH_PAGES : []),
]

/** Without state, and functions where they are required: each script has its own. */
export const COPIED = [
  'sandbox/server/next/replaced/debug.ts',
  'sandbox/server/next/replaced/empty.ts',
  'sandbox/server/next/replaced/flight-router-state.ts',
  'sandbox/server/next/replaced/opentelemetry.ts',
  // What runs an edge function has all modules of its own, but those with state.
  'sandbox/server/next/public-modules.ts',
  // Around the unstable_cache of that script's Next. The cache panel does not see the names that it gives.
  'sandbox/server/next/name-cached.ts',
]

/** What a script with its own copy of Next shares: nothing of Next. */
export const sharedOutsideNext = (major: NextVersion): string[] =>
  sharedModules(major).filter((name) => /^(node:|\.)/.test(name))

/** What a script of one layer copies although it is shared: old code extends the class that it requires. */
export const REQUIRED_AS_CLASS = ['node:events']
