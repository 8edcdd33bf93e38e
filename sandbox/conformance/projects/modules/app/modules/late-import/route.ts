export const dynamic = 'force-dynamic'

export async function GET() {
  const [one, two] = await Promise.all([import('@/lib/modules/late'), import('@/lib/modules/late')])
  return Response.json({ names: Object.keys(one), all: one.all, same: one === two })
}
