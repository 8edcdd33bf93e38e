export async function GET() {
  return new Response('<feed/>', { headers: { 'content-type': 'application/xml' } })
}
