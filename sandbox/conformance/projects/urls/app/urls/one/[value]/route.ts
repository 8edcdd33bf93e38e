export async function GET(request: Request, { params }: { params: Promise<{ value: string }> }) {
  return Response.json({ ...(await params), pathname: new URL(request.url).pathname })
}
