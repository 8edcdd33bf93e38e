export const runtime = 'edge'
export const dynamic = 'error'

export async function GET(request: Request) {
  return Response.json(request.headers.get('x-custom'))
}
