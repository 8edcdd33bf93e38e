let reads = 0

export async function GET() {
  return Response.json({ reads: ++reads })
}
