export async function POST(request: Request) {
  try {
    await request.formData()
    return new Response('a form')
  } catch (error) {
    return new Response(error instanceof Error ? error.name : typeof error, { status: 400 })
  }
}
