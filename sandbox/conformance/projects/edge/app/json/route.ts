export const runtime = 'edge'

export async function GET() {
  return Response.json(
    { from: 'edge' },
    { status: 201, statusText: 'Made', headers: { 'x-own': 'a' } },
  )
}
