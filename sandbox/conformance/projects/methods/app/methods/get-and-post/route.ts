export async function GET() {
  return new Response('GET')
}

export async function POST(request: Request) {
  return new Response(await request.text(), { status: 201 })
}
