export async function GET(request: Request) {
  const response = await fetch(new URL('/nested-fetch/cookies', request.url))
  return Response.json(response.headers.getSetCookie())
}
