export const dynamic = 'force-static'

export function GET() {
  return Response.json({ votes: 7, madeAt: new Date().toISOString() })
}

export function POST() {
  return Response.json({ thanks: true }, { status: 201 })
}
