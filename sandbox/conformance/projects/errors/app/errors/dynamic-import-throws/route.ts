export async function GET() {
  try {
    const { value } = await import('@/lib/errors/broken')
    return new Response(value)
  } catch (error) {
    return new Response(error instanceof Error ? error.message : typeof error, { status: 503 })
  }
}
