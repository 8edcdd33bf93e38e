import { getHours } from '@/lib/shop'

export const dynamic = 'force-static'

export async function GET() {
  return Response.json({ ...(await getHours()), madeAt: new Date().toISOString() })
}
