export async function GET(_request: Request, { params }: { params: Promise<{ word: string }> }) {
  const { word } = await params
  return Response.json({ allowed: word !== 'spam' })
}
