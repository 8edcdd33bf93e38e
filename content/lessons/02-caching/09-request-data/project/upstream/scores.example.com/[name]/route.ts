export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  return Response.json({ score: name.length * 100 })
}
