import { revalidateTag } from 'next/cache'

export async function POST() {
  revalidateTag('two-sum', 'max')
  return new Response(null, { status: 204 })
}
