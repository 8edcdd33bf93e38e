export const dynamic = 'force-static'

export function GET() {
  return Response.json({ id: crypto.randomUUID() })
}

export async function POST(request: Request) {
  return Response.json({ posted: await request.text(), search: new URL(request.url).search })
}
