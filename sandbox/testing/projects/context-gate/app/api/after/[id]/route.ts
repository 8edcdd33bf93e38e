import { afterReadings } from '@/lib/readings'

type Context = { params: Promise<{ id: string }> }

export async function GET(_request: Request, { params }: Context) {
  return Response.json(afterReadings[(await params).id] ?? [])
}
