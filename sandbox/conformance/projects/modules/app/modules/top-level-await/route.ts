import { loaded } from '@/lib/modules/slow'

const own = await Promise.resolve('own await')

export async function GET() {
  return Response.json({ own, loaded })
}
