export const dynamic = 'force-static'

export function GET() {
  const topics = ['Arrays', 'Graphs', 'Trees']
  return Response.json({ topics, madeAt: new Date().toISOString() })
}
