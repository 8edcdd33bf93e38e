export async function GET() {
  return Response.json({ heap: process.memoryUsage().heapUsed > 0 })
}
