export function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const name = searchParams.get('name') ?? 'nobody'
  return Response.json({ hello: name, madeAt: new Date().toISOString() })
}
