export const dynamic = 'force-static'

export async function POST(request: Request) {
  return Response.json({ posted: await request.text() })
}
