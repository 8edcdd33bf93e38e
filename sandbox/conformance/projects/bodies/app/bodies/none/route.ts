export async function POST(request: Request) {
  return Response.json({
    body: request.body === null ? 'null' : 'a stream',
    bodyUsed: request.bodyUsed,
    text: await request.text(),
  })
}

export async function GET(request: Request) {
  return Response.json({ body: request.body === null ? 'null' : 'a stream' })
}
