import 'server-only'

export async function GET() {
  return new Response('server only')
}
