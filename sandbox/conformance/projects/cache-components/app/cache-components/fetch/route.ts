// A fetch without a cache is request-time work.
export async function GET() {
  const response = await fetch('https://origin.use-cache.test/id')
  return Response.json(await response.json())
}
