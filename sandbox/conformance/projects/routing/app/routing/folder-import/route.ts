import { circle, squares } from '@/lib/routing/shapes'

export async function GET() {
  return Response.json({ circle, corners: squares.corners, name: squares.default })
}
