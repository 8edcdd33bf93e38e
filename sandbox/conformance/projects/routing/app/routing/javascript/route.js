export async function GET(request) {
  const { searchParams } = new URL(request.url)
  return Response.json({ route: 'javascript', q: searchParams.get('q') })
}
