export const runtime = 'edge'

// The request that a fetch sends.
export async function GET() {
  const response = await fetch('http://echo.edge.test/request', {
    headers: { 'x-custom': 'seven' },
    cache: 'no-store',
  })
  const { ok, redirected, url } = response
  return Response.json({ ok, redirected, url, sent: await response.json() })
}
