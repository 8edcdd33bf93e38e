import { ask } from '@/lib/ask'

export const runtime = 'edge'

export async function GET() {
  return Response.json(await ask('http://timed.edge.test/id', { next: { revalidate: 2 } }))
}
