// `force-cache` keeps the first answer, `no-store` asks every time.
export async function GET(request: Request) {
  const cache =
    new URL(request.url).searchParams.get('cache') === 'no-store' ? 'no-store' : 'force-cache'
  const read = async () => {
    const response = await fetch(new URL('/caching/source', request.url), { cache })
    return response.json()
  }
  return Response.json([await read(), await read()])
}
