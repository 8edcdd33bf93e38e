import { revalidateTag } from 'next/cache'

export function POST(request: Request) {
  const { searchParams } = new URL(request.url)
  const currency = searchParams.get('currency')
  revalidateTag(currency ? `rate-${currency}` : 'rates', { expire: 0 })
  return new Response(null, { status: 204 })
}
