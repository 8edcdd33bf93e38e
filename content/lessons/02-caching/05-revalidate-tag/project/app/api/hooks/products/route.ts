import { revalidateTag } from 'next/cache'

export function POST() {
  revalidateTag('products', 'max')
  return new Response(null, { status: 204 })
}
