export async function GET(request: Request) {
  const missing = await fetch(new URL('/nested-fetch/nowhere', request.url))
  const wrongMethod = await fetch(new URL('/nested-fetch/target', request.url), {
    method: 'DELETE',
  })
  return Response.json({
    missing: { status: missing.status, ok: missing.ok },
    wrongMethod: { status: wrongMethod.status, text: await wrongMethod.text() },
  })
}
