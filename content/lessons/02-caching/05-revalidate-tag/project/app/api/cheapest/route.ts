import { getProducts } from '@/lib/shop'

export const dynamic = 'force-static'

export async function GET() {
  const [cheapest] = (await getProducts()).toSorted((a, b) => a.euros - b.euros)
  return Response.json({ cheapest, madeAt: new Date().toISOString() })
}
