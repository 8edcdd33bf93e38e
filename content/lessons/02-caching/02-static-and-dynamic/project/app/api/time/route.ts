export function GET() {
  return Response.json({ madeAt: new Date().toISOString() })
}
