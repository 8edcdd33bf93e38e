export async function POST(request: Request) {
  const copy = request.clone()
  return Response.json({
    original: await request.text(),
    copy: await copy.json(),
    method: copy.method,
    type: copy.headers.get('content-type'),
  })
}

export async function GET(request: Request) {
  const copy = request.clone()
  return Response.json({ url: copy.url, method: copy.method, header: copy.headers.get('x-a') })
}
