import { revalidateTag } from 'next/cache'

export async function POST(request: Request) {
  const { id, now } = await request.json()
  const tag = id ? `product-${id}` : 'products'
  revalidateTag(tag, now ? { expire: 0 } : 'max')
  return Response.json({ tag })
}
