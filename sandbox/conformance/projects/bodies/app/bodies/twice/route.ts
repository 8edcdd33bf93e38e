export async function POST(request: Request) {
  const first = await request.text()
  const before = request.bodyUsed
  const second = await request.text().catch((error: Error) => error.name)
  return Response.json({ first, bodyUsed: before, second })
}
