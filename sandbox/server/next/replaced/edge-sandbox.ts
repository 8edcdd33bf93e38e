// Server worker. Runs middleware of the edge runtime as next/dist/server/web/sandbox/sandbox.js does, but in
// the worker itself instead of a V8 context of its own.

import { edgeBodies } from '../../node/web-classes'
import { requireBuilt } from '../built-modules'
import { provideErrorHook } from '../instrumentation'
import { MIDDLEWARE_MODULE, type MiddlewareAdapter } from '../middleware'

/** What was decoded on the way no longer fits them. */
const FRAMING = ['content-length', 'content-encoding', 'transfer-encoding']

interface EdgeRequest {
  method: string
  url: string
  headers: Record<string, string | string[] | undefined>
  body?: { cloneBodyStream(): ReadableStream | undefined; finalize(): Promise<void> }
}

export async function run({ request }: { request: EdgeRequest }) {
  const { default: adapter } = (await requireBuilt(MIDDLEWARE_MODULE)) as {
    default: MiddlewareAdapter
  }
  provideErrorHook()
  const hasBody = request.method !== 'HEAD' && request.method !== 'GET'
  try {
    const url = new URL(request.url).toString()
    const body = hasBody ? request.body?.cloneBodyStream() : undefined
    if (body) edgeBodies.add(body)
    const result = await adapter({ request: { ...request, url, body } })
    for (const name of FRAMING) result.response.headers.delete(name)
    return result
  } finally {
    await request.body?.finalize()
  }
}

/** Named by the build of 14, for edge routes. */
export function getRuntimeContext(): never {
  throw new Error('The edge runtime is not part of this sandbox.')
}
