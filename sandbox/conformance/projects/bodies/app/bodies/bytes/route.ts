export async function POST(request: Request) {
  const bytes = await request.bytes()
  return Response.json({ isBytes: bytes instanceof Uint8Array, bytes: [...bytes] })
}
