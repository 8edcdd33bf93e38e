import { counter, seen } from './lib/instrumentation/seen'

export async function register() {
  const found = seen()
  found.registered += 1
  found.runtime = process.env.NEXT_RUNTIME
  found.phase = process.env.NEXT_PHASE
  counter.value += 1
  console.log('register begins')
  await new Promise((resolve) => setTimeout(resolve, 200))
  found.ready = true
  console.log('register ends')
}

interface RequestInfo {
  path: string
  method: string
  headers: Record<string, string | string[] | undefined>
}

export async function onRequestError(error: unknown, request: RequestInfo, context: object) {
  await Promise.resolve()
  seen().errors.push({ error, request, context })
  if (request.path.endsWith('hook-fails')) throw new Error('The hook fails as well.')
}
