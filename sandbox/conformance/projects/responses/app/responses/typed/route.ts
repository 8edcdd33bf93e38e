// A body under the content type that the query names; none without one.
export async function GET(request: Request) {
  const type = new URL(request.url).searchParams.get('type')
  const body = new TextEncoder().encode('{}')
  return new Response(body, type === null ? {} : { headers: { 'content-type': type } })
}
