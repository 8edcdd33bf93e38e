export function GET() {
  return Response.json({ open: '9 to 17' })
}
