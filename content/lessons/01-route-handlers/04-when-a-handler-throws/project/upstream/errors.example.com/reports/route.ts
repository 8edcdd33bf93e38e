const reports: unknown[] = []

export async function POST(request: Request) {
  reports.push(await request.json())
  return new Response(null, { status: 204 })
}

export function GET() {
  return Response.json(reports)
}
