// Server worker. Runs middleware and handlers of the edge runtime as next/dist/server/web/sandbox/sandbox.js does, but
// in the worker itself instead of a V8 context of its own.

import { edgeBodies } from '../../node/web-classes'
import { requireBuilt } from '../built-modules'
import { nextVersion } from '../common'
import type { EdgeHandler, EdgeModule, EdgeResult } from '../edge-functions'
import { provideErrorHook } from '../instrumentation'
import { isDev } from '../mode'
import { requestHooks } from '../server-context'

/** What was decoded on the way no longer fits them. */
const FRAMING = ['content-length', 'content-encoding', 'transfer-encoding']

interface EdgeRequest {
  method: string
  url: string
  headers: Record<string, string | string[] | undefined>
  body?: { cloneBodyStream(): ReadableStream | undefined; finalize(): Promise<void> }
}

interface Run {
  request: EdgeRequest
  paths: string[]
  incrementalCache?: object
}

export async function run({ request, paths, incrementalCache }: Run): Promise<EdgeResult> {
  const hasBody = request.method !== 'HEAD' && request.method !== 'GET'
  try {
    const handler = await findHandler(paths.at(-1) ?? '', incrementalCache)
    const url = new URL(request.url).toString()
    const body = hasBody ? (request.body?.cloneBodyStream() ?? new Blob([]).stream()) : undefined
    if (body) edgeBodies.add(body)
    const result = await handler({ request: { ...request, url, body } })
    for (const name of FRAMING) result.response.headers.delete(name)
    if (result.waitUntil) requestHooks.getStore()?.waitUntil(result.waitUntil)
    return result
  } finally {
    await request.body?.finalize()
  }
}

async function findHandler(path: string, incrementalCache?: object): Promise<EdgeHandler> {
  const built = (await requireBuilt(path)) as EdgeModule | { default: EdgeHandler }
  if (!('global' in built)) {
    provideErrorHook()
    return built.default
  }
  if (incrementalCache) {
    Object.assign(built.global, {
      __incrementalCacheShared: true,
      __incrementalCache: incrementalCache,
    })
  }
  return (options) => built.default(options).catch(tell)
}

/** The servers of 15 and 16 would, if they were not quiet; that of 14 does. */
function tell(error: unknown): never {
  if (!isDev() && !nextVersion.startsWith('14')) console.error(error)
  throw error
}

/** Named by the build of 14, for edge routes. */
export function getRuntimeContext(): never {
  throw new Error('No build of the sandbox runs code of the edge runtime.')
}
