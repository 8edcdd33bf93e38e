export async function GET() {
  const bytes = crypto.getRandomValues(new Uint8Array(64))
  return Response.json({
    uuid: crypto.randomUUID().length,
    differ: crypto.randomUUID() !== crypto.randomUUID(),
    filled: bytes.some((byte) => byte !== 0),
  })
}
