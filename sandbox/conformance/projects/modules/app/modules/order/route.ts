import '@/lib/modules/order-b'
import '@/lib/modules/order-a'
import { order } from '@/lib/modules/order'

// Imports run first, in order, depth first.
order.push('route')

export async function GET() {
  return Response.json(order)
}
