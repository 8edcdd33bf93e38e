import { getProducts } from '@/lib/shop'

export const dynamic = 'force-static'

export async function GET() {
  return Response.json({ products: await getProducts(), madeAt: new Date().toISOString() })
}
