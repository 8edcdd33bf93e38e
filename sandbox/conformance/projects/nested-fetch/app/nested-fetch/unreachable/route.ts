// `.invalid` never resolves.
export async function GET() {
  try {
    await fetch('http://nowhere.invalid/')
    return new Response('reached')
  } catch (error) {
    const cause =
      error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined
    return Response.json(
      { name: error instanceof Error ? error.name : typeof error, code: cause?.code },
      { status: 502 },
    )
  }
}
