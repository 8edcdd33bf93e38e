let degrees = 20

export async function GET(_request: Request, { params }: { params: Promise<{ city: string }> }) {
  const { city } = await params
  degrees += 1
  return Response.json({ city, degrees })
}
