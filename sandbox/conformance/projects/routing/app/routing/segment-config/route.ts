export const dynamic = 'force-dynamic'
export const fetchCache = 'default-no-store'
export const maxDuration = 5
export const preferredRegion = 'auto'

export async function GET() {
  return Response.json({ route: 'segment-config' })
}
