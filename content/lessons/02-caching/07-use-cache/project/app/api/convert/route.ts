import { getRate } from '@/lib/rates'

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const currency = searchParams.get('to') ?? 'usd'
  const euros = Number(searchParams.get('euros') ?? 1)

  const { rate, keptSince } = await getRate(currency)
  return Response.json({ amount: Math.round(euros * rate * 100) / 100, currency, keptSince })
}
