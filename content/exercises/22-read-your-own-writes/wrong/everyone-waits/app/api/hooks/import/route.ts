import { revalidateTag } from 'next/cache'

export async function POST() {
  revalidateTag('two-sum', { expire: 0 })
  return new Response(null, { status: 204 })
}
