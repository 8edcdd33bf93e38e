export async function POST(request: Request) {
  try {
    return Response.json(await request.json())
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error
    return Response.json({ error: 'The body is not JSON.', name }, { status: 400 })
  }
}
