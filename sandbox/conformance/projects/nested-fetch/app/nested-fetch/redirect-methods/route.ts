// Which method and body arrive after a redirect depends on its status.
export async function GET(request: Request) {
  const seen: unknown[] = []
  for (const method of ['GET', 'POST', 'PUT']) {
    for (const status of [301, 302, 303, 307, 308]) {
      const url = new URL(`/nested-fetch/redirects/${status}`, request.url)
      const body = method === 'GET' ? undefined : 'kept'
      const response = await fetch(url, { method, body, headers: { 'x-kept': '1' } })
      seen.push([method, status, await response.json()])
    }
  }
  return Response.json(seen)
}
