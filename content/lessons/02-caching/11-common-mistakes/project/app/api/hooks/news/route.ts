import { revalidateTag } from 'next/cache'

export function POST() {
  revalidateTag('news', { expire: 0 })
  return new Response(null, { status: 204 })
}
