import { counter, seen } from '../../../lib/instrumentation/seen'

export const dynamic = 'force-dynamic'

export function GET() {
  const { registered, ready, runtime, phase } = seen()
  return Response.json({ registered, ready, runtime, phase, counter: counter.value })
}
