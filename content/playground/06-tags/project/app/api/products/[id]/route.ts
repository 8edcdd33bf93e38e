import { getProduct } from '@/lib/shop'

export const dynamic = 'force-static'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return Response.json({ product: await getProduct(id), madeAt: new Date().toISOString() })
}
