export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }) {
  return Response.json({ route: 'offers/[code]', params: await params })
}
