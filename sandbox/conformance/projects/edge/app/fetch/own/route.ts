export const runtime = 'edge'

// A fetch of the project's own handlers.
export async function GET(request: Request) {
  const response = await fetch(new URL('/headers', request.url), { cache: 'no-store' })
  return Response.json({
    status: response.status,
    cookie: response.headers.getSetCookie(),
    body: await response.json(),
  })
}
