export async function GET() {
  try {
    await fetch('/nested-fetch/target')
    return new Response('reached')
  } catch (error) {
    return new Response(error instanceof Error ? error.name : typeof error, { status: 502 })
  }
}
