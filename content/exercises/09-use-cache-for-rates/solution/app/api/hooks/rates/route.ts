import { revalidateTag } from 'next/cache'

export function POST(request: Request) {
  const { searchParams } = new URL(request.url)
  revalidateTag(`rate-${searchParams.get('currency')}`, { expire: 0 })
  return new Response(null, { status: 204 })
}
