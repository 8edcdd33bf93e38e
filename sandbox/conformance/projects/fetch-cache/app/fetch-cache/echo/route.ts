export async function GET(request: Request) {
  const headers = { 'x-custom': request.headers.get('x-custom') ?? 'none' }
  const response = await fetch('https://echo.data.test/request?a=%20b#c', { headers })
  return Response.json({ url: response.url, ...(await response.json()) })
}
