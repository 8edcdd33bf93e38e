export async function GET(request: Request, { params }: { params: Promise<{ values: string[] }> }) {
  return Response.json({ ...(await params), pathname: new URL(request.url).pathname })
}
