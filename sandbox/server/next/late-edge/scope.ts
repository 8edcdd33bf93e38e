// Server worker. The globals of one edge function, in place of those of the worker: what the edge runtime of Next
// has (compiled/@edge-runtime, server/web/sandbox/context.js). The build puts the names that this file exports into
// all code of the script (sandbox/build/late-bundle.ts), which is run anew for each function.

import { existsSync, readFileSync } from 'node:fs'
import { inputs } from 'virtual:edge-inputs'
import { EDGE_UNSUPPORTED_NODE_APIS } from 'next/dist/shared/lib/constants'
import { validateURL } from 'next/dist/server/web/utils'
import { GLOBALS, PROCESS_FUNCTIONS } from './names'

type Names = Record<string, unknown>

const worker = globalThis as unknown as Names & typeof globalThis

const LEARN_MORE = 'Learn more: https://nextjs.org/docs/api-reference/edge-runtime'

function unsupported(name: string): never {
  throw new Error(
    `A Node.js API is used (${name}) which is not supported in the Edge Runtime.\n${LEARN_MORE}`,
  )
}

/** Functions of the platform ask for the global object of the worker as their `this`. */
function bound(name: string): unknown {
  const value = worker[name]
  const isMethod = typeof value === 'function' && /^[a-z]/.test(name)
  return isMethod ? (value.bind(worker) as unknown) : value
}

/** What needs more than this file may import: all other modules come after it. */
export const project: { load?: (file: string) => object | Promise<object> } = {}

/** 14 asks for a flag, which the others do not have. */
const { instrumentationHook } = inputs.config.experimental as { instrumentationHook?: boolean }
const instrumentation = instrumentationHook === false ? undefined : inputs.instrumentation

let loaded: Promise<object | undefined> | undefined

const _ENTRIES = {
  get middleware_instrumentation() {
    // Next asks while its own modules run.
    if (instrumentation !== undefined)
      loaded ??= Promise.resolve().then(() => project.load?.(instrumentation))
    return loaded
  },
}

const scope: Names = {}

const define = (name: string, value: unknown) =>
  Object.defineProperty(scope, name, { value, writable: true, configurable: true })

/** Not a constructor by `class`: called without `new`, they refuse in the same words. */
const stubs: Names = Object.fromEntries(
  EDGE_UNSUPPORTED_NODE_APIS.map((name) => [
    name,
    function () {
      unsupported(name)
    },
  ]),
)

const MANIFEST = '/.next/prerender-manifest.json'

/** What the build fixes in an edge function (build/webpack/plugins/middleware-plugin.js). */
function previewEnvironment(): Names {
  if (!existsSync(MANIFEST)) return {}
  const { preview } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { preview: Names }
  return {
    __NEXT_PREVIEW_MODE_ID: preview.previewModeId,
    __NEXT_PREVIEW_MODE_SIGNING_KEY: preview.previewModeSigningKey,
    __NEXT_PREVIEW_MODE_ENCRYPTION_KEY: preview.previewModeEncryptionKey,
  }
}

/** Only what the platform has in common: a Node process shows nothing but its environment. */
function createProcess(): { env: NodeJS.ProcessEnv } {
  const env: Names = { ...worker.process.env, ...previewEnvironment(), NEXT_RUNTIME: 'edge' }
  const process = { env: env as NodeJS.ProcessEnv }
  for (const name of PROCESS_FUNCTIONS) {
    Object.defineProperty(process, name, {
      value: () => unsupported(`process.${name}`),
      writable: true,
      configurable: true,
    })
  }
  return process
}

class EdgeRequest extends worker.Request {
  readonly next: unknown

  constructor(input: RequestInfo | URL, init?: RequestInit) {
    const url = typeof input !== 'string' && 'url' in input ? input.url : String(input)
    validateURL(url)
    // The edge runtime asks for no `duplex`.
    super(input, init && { ...init, ...(init.body && { duplex: 'half' }) })
    this.next = init?.next
  }
}

class EdgeResponse extends worker.Response {
  static override redirect(url: string | URL, status?: number): Response {
    validateURL(url)
    return super.redirect(url, status)
  }
}

/** Replies of a fetch are of the worker's class. */
Object.defineProperty(EdgeResponse, Symbol.hasInstance, {
  value(this: unknown, value: unknown) {
    return this === EdgeResponse
      ? value instanceof worker.Response
      : Function.prototype[Symbol.hasInstance].call(this as typeof Response, value)
  },
})

const PASSED_ON = [
  'method',
  'body',
  'cache',
  'credentials',
  'integrity',
  'keepalive',
  'mode',
  'redirect',
  'referrer',
  'referrerPolicy',
  'signal',
] as const

/** By the Fetch standard. The network of the sandbox has no caches that would ask. */
function avoidCaches(headers: Headers): void {
  for (const name of ['pragma', 'cache-control'])
    if (!headers.has(name)) headers.set(name, 'no-cache')
}

/** As context.js wraps the one of the runtime. */
async function edgeFetch(input: RequestInfo | URL, given: RequestInit = {}): Promise<Response> {
  const headers = new Headers(given.headers)
  if (!headers.has('user-agent')) headers.set('user-agent', 'Next.js Middleware')
  const asked = given.cache ?? (typeof input === 'object' && 'cache' in input && input.cache)
  if (asked === 'no-store' || asked === 'reload') avoidCaches(headers)
  const init = { ...given, headers, ...(given.body && { duplex: 'half' }) }
  if (typeof input !== 'object' || !('url' in input)) return worker.fetch(String(input), init)
  const own = Object.fromEntries(PASSED_ON.map((name) => [name, input[name]]))
  const all = { ...Object.fromEntries(input.headers), ...Object.fromEntries(headers) }
  const duplex = input.body ? { duplex: 'half' } : {}
  return worker.fetch(input.url, { ...own, ...duplex, ...init, headers: all })
}

for (const name of GLOBALS) if (name in worker) define(name, bound(name))
for (const [name, stub] of Object.entries(stubs)) define(name, stub)
define('globalThis', scope)
define('self', scope)
define('EdgeRuntime', 'edge-runtime')
define('process', createProcess())
define('Request', EdgeRequest)
define('Response', EdgeResponse)
define('fetch', edgeFetch)
// Files of the build set these.
define('__BUILD_MANIFEST', {})
define('__SERVER_FILES_MANIFEST', { config: inputs.config })
define('_ENTRIES', _ENTRIES)

const process = scope.process
/** Next puts its own in the place of the scope's. */
const fetch = (...args: unknown[]) => (scope.fetch as (...args: unknown[]) => unknown)(...args)

export { scope as globalThis, scope as self, scope as global, process, fetch, _ENTRIES }
export { EdgeRequest as Request, EdgeResponse as Response }

/** What code of the project finds by bare names, where it is not that of the worker. */
export const bareNames = {
  ...stubs,
  globalThis: scope,
  self: scope,
  global: scope,
  EdgeRuntime: scope.EdgeRuntime,
  process,
  fetch,
  Request: EdgeRequest,
  Response: EdgeResponse,
}
