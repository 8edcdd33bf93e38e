export async function GET(request: Request) {
  const response = await fetch(new URL('/nested-fetch/target?q=nested', request.url), {
    headers: { 'x-custom': 'from the caller' },
  })
  const { status, ok, redirected, type, headers } = response
  return Response.json({
    status,
    ok,
    redirected,
    type,
    contentType: headers.get('content-type'),
    body: await response.json(),
  })
}
