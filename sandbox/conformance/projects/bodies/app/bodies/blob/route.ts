export async function POST(request: Request) {
  const blob = await request.blob()
  return Response.json({ size: blob.size, type: blob.type, text: await blob.text() })
}
