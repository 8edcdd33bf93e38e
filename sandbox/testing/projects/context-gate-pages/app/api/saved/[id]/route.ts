import { savedReadings } from '@/lib/readings'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return Response.json(savedReadings[(await params).id] ?? [])
}
