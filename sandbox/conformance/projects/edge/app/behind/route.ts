import { headers } from 'next/headers'

export const runtime = 'edge'

export async function GET(request: Request) {
  const seen = (await headers()).get('x-added')
  return Response.json(
    { seen, own: request.headers.get('x-added') },
    { headers: { 'set-cookie': 'after=2' } },
  )
}

export async function POST(request: Request) {
  return new Response(await request.text())
}
