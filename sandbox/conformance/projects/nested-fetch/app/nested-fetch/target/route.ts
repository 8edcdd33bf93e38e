export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  return Response.json({ q: searchParams.get('q'), custom: request.headers.get('x-custom') })
}

export async function POST(request: Request) {
  return Response.json(
    {
      method: request.method,
      type: request.headers.get('content-type'),
      text: await request.text(),
    },
    { status: 201, headers: { 'x-target': 'yes' } },
  )
}
