// Next leaves conditional requests to the handler.
const ETAG = '"v1"'

export async function GET(request: Request) {
  const known = request.headers.get('if-none-match') === ETAG
  return new Response(known ? null : 'version 1', {
    status: known ? 304 : 200,
    headers: { ETag: ETAG, 'content-type': 'text/plain' },
  })
}
