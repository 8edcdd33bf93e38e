export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return Response.json({ route: 'products/[id]', params: await params })
}
