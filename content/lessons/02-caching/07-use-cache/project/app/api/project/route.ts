export function GET() {
  return Response.json({ name: 'Route Lab' })
}
