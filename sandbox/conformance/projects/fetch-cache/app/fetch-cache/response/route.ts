// A kept response has everything that the first one had.
export async function GET(request: Request) {
  const { search } = new URL(request.url)
  const response = await fetch('https://meta.data.test/id', { cache: 'force-cache' })
  const { status, statusText, url, redirected, type, ok } = response
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => /^x-|^content-type|cookie/.test(name)),
  )
  const body = await response.text()
  return Response.json({ search, status, statusText, url, redirected, type, ok, headers, body })
}
