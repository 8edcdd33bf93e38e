export async function GET(request: Request) {
  const url = new URL(request.url)
  return Response.json({
    url: request.url,
    pathname: url.pathname,
    search: url.search,
    entries: [...url.searchParams],
  })
}
