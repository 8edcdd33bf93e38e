// On Next 14 it would run in the build, and without what it wants the build would fail.
export const dynamic = 'force-dynamic'

export async function GET() {
  return Response.json({ heap: process.memoryUsage().heapUsed > 0 })
}
