import { pause, seeRequest, type Reading } from '@/lib/readings'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const readings: Reading[] = []
  for (const step of ['handler: first', 'handler: second', 'handler: third']) {
    await pause(Number(id) % 5)
    readings.push({ step, seen: [...(await seeRequest()), (await params).id] })
  }
  return Response.json(readings)
}
