import { revalidateTag } from 'next/cache'

export async function POST(request: Request) {
  const { event } = await request.json()

  if (event === 'price-changed') revalidateTag('products', 'max')
  else if (event === 'recalled') revalidateTag('products', { expire: 0 })
  else if (event === 'hours-changed') revalidateTag('hours', 'max')
  else return Response.json({ error: 'Unknown event' }, { status: 400 })

  return new Response(null, { status: 204 })
}
