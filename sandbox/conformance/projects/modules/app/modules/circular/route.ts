import { isEven } from '@/lib/modules/even'

export async function GET() {
  return Response.json({ four: isEven(4), five: isEven(5) })
}
