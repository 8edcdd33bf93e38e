import { getRate } from '@/lib/rates'

export async function GET() {
  return Response.json(await getRate('usd'))
}
