// A rejection that nobody waits for does not touch the reply.
export async function GET() {
  void Promise.reject(new Error('nobody waits for me'))
  return new Response('answered')
}
