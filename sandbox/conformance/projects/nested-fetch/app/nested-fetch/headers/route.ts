// What Node's fetch sends by itself.
export async function GET(request: Request) {
  const response = await fetch(new URL('/nested-fetch/received', request.url))
  return Response.json(await response.json())
}
