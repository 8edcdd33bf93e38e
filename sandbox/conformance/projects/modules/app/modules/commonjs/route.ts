import { greet } from '@/lib/modules/common.cjs'

export async function GET() {
  return new Response(greet('ES module'))
}
