export async function GET() {
  const failed = Response.error()
  return Response.json({ type: failed.type, status: failed.status, ok: failed.ok })
}
