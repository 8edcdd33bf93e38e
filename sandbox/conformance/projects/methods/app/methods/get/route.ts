// Next adds HEAD and OPTIONS.
export async function GET(request: Request) {
  return new Response(`seen as ${request.method}`, { headers: { 'x-seen': request.method } })
}
