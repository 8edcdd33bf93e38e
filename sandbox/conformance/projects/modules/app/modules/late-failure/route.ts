export const dynamic = 'force-dynamic'

const failure = () => import('@/lib/modules/late-failure').catch((error: unknown) => error)

export async function GET() {
  const [first, second] = [await failure(), await failure()]
  return Response.json({ first: String(first), same: first === second })
}
