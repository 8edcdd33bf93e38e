const makers: Record<string, () => Response> = {
  'status-99': () => new Response('x', { status: 99 }),
  'status-600': () => new Response('x', { status: 600 }),
  'body-with-204': () => new Response('x', { status: 204 }),
  'header-name': () => new Response('x', { headers: { 'bad name': '1' } }),
  'header-value': () => new Response('x', { headers: { 'x-emoji': '✓' } }),
  'redirect-status': () => Response.redirect('http://localhost:3000/', 200),
  'json-undefined': () => Response.json(undefined),
}

/** The name of the error that each impossible response throws. */
export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  try {
    makers[(await params).kind]?.()
    return new Response('no error')
  } catch (error) {
    return new Response(error instanceof Error ? error.name : typeof error)
  }
}
