// On Next 14 it would run in the build, and without what it wants the build would fail.
export const dynamic = 'force-dynamic'

// A package of Node that a browser tab cannot offer.
export async function GET() {
  const { hostname } = await import('node:os')
  return Response.json({ hostname: typeof hostname() })
}
