let euros = 20

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  euros += 1
  return Response.json({ id, euros })
}
