import { counter, seen } from '../../../lib/instrumentation/seen'

export const runtime = 'edge'

// The edge runtime has globals of its own, and registers for them.
export async function GET(request: Request) {
  if (request.url.includes('throws')) throw new RangeError('An edge handler fails.')
  const { registered, ready, runtime, phase, errors } = seen()
  return Response.json({
    registered,
    ready,
    runtime,
    phase,
    errors: errors.length,
    counter: counter.value,
  })
}
