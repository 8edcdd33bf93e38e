import { revalidateTag } from 'next/cache'

export async function POST() {
  revalidateTag('data', 'max')
  return Response.json({ refreshed: true })
}
