import { revalidateTag } from 'next/cache'

export async function POST(request: Request) {
  const { event } = await request.json()

  if (event === 'price-changed') revalidateTag('shop', 'max')
  else if (event === 'recalled') revalidateTag('shop', { expire: 0 })
  else if (event === 'hours-changed') revalidateTag('shop', 'max')
  else return Response.json({ error: 'Unknown event' }, { status: 400 })

  return new Response(null, { status: 204 })
}
