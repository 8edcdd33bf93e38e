// One object for all requests: its body can be sent once only.
const shared = new Response('once')

export async function GET() {
  return shared
}
