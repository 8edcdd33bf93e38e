import { headers } from 'next/headers'

export const revalidate = 3600

export async function GET() {
  return Response.json({ id: crypto.randomUUID(), header: (await headers()).get('x-custom') })
}
