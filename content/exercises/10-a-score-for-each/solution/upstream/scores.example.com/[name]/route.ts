let calls = 0

export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  calls += 1
  return Response.json({ name, score: name.length * 1000 + calls })
}
