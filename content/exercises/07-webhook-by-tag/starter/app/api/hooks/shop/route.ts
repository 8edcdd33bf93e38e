export async function POST(request: Request) {
  const { event } = await request.json()
  console.log(`The shop says: ${event}`)
  return new Response(null, { status: 204 })
}
