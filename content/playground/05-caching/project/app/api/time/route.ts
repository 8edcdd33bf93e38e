// Nothing asks for the cache: runs for each request.
export function GET() {
  return Response.json({ madeAt: new Date().toISOString() })
}
