import { a } from '@/lib/modules/early-a'
import { readA } from '@/lib/modules/early-b'

// `b` reads `a` before its module has run.
export async function GET() {
  return Response.json({ a, later: readA() })
}
