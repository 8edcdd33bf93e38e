// A package of Node that a browser tab cannot offer.
export async function GET() {
  const { hostname } = await import('node:os')
  return Response.json({ hostname: typeof hostname() })
}
