// The body is never read.
export async function POST() {
  return new Response('done', { status: 202 })
}
