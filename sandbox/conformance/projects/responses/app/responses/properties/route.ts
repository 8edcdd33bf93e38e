export async function GET() {
  const response = new Response('x', { status: 201, headers: { 'content-type': 'text/plain' } })
  const { status, ok, statusText, type, url, redirected, bodyUsed } = response
  const copy = response.clone()
  return Response.json({
    status,
    ok,
    statusText,
    type,
    url,
    redirected,
    bodyUsed,
    text: [await response.text(), await copy.text()],
    usedAfter: response.bodyUsed,
    copyType: copy.headers.get('content-type'),
  })
}
