export async function GET(request: Request, { params }: { params: Promise<{ slug: string[] }> }) {
  return Response.json({ route: 'docs/[...slug]', params: await params })
}
