export async function GET() {
  return new Response('exactly 16 bytes', { headers: { 'content-length': '16' } })
}
