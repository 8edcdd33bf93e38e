// `error`: a look at the request fails the build.
export const dynamic = 'error'

export function GET(request: Request) {
  return Response.json({ search: new URL(request.url).search })
}
