export async function POST(request: Request) {
  const response = await fetch(new URL('/nested-fetch/target', request.url), {
    method: 'POST',
    body: JSON.stringify({ passed: await request.json() }),
    headers: { 'content-type': 'application/json' },
  })
  return Response.json({
    status: response.status,
    target: response.headers.get('x-target'),
    body: await response.json(),
  })
}
