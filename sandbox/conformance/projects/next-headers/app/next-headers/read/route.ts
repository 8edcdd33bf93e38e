import { headers } from 'next/headers'

export async function GET() {
  const list = await headers()
  return Response.json({
    custom: list.get('X-Custom'),
    missing: list.get('x-missing'),
    has: list.has('x-custom'),
    repeated: list.get('x-repeated'),
    host: list.get('host'),
  })
}
