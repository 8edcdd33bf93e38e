export async function GET() {
  return new Response('unreserved characters')
}
