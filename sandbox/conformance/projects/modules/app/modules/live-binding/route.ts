import { increase, value } from '@/lib/modules/live'

export async function POST() {
  const before = value
  increase()
  return Response.json({ grewBy: value - before })
}
