import { getRate } from '@/lib/rates'

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const euros = Number(searchParams.get('euros'))
  const currency = searchParams.get('to') ?? 'usd'

  const rate = await getRate(currency)
  return Response.json({ amount: Math.round(euros * rate * 100) / 100, rate })
}
