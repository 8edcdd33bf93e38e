export async function GET(request: Request) {
  const name = new URL(request.url).searchParams.get('name') ?? 'circle'
  const shapes = await import('@/lib/routing/shapes')
  const { default: square } = await import('@/lib/routing/shapes/square')
  return Response.json(name === 'circle' ? shapes.circle : square)
}
