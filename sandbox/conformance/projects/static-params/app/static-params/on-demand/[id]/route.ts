// Nothing is prerendered; each path is kept from its first request on.
export const dynamic = 'force-static'

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return Response.json({ id, search: new URL(request.url).search, made: crypto.randomUUID() })
}
