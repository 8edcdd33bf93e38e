import { unstable_noStore } from 'next/cache'

export const revalidate = 3600

export function GET() {
  unstable_noStore()
  return Response.json({ id: crypto.randomUUID() })
}
