import { convert } from '@/lib/rates'

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const euros = Number(searchParams.get('euros'))
  const currency = searchParams.get('to') ?? 'usd'

  try {
    return Response.json(await convert(currency, euros))
  } catch {
    return Response.json({ error: 'No rate at the moment' }, { status: 502 })
  }
}
