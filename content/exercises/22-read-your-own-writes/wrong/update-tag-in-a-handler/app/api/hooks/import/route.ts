import { updateTag } from 'next/cache'

export async function POST() {
  updateTag('two-sum')
  return new Response(null, { status: 204 })
}
