// The text comes from the JavaScript engine and from its fetch implementation.
export async function POST(request: Request) {
  try {
    return Response.json(await request.json())
  } catch (error) {
    return Response.json({ message: String(error) }, { status: 400 })
  }
}
