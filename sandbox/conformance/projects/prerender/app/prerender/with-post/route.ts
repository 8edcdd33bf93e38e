export const revalidate = 3600

export function GET() {
  return Response.json({ id: crypto.randomUUID() })
}

export function POST() {
  return Response.json({ posted: true })
}
