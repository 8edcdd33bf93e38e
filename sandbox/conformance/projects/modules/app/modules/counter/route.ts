// Module state lives as long as the server.
let count = 0

export async function GET() {
  return Response.json({ count: ++count })
}

export async function DELETE() {
  count = 0
  return new Response(null, { status: 204 })
}
