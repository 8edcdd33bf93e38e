export async function GET(request: Request, { params }: { params: Promise<object> }) {
  return Response.json({ params: (await params) ?? null })
}
