export const dynamic = 'force-static'

let calls = 0

export function GET(request: Request) {
  calls += 1
  return Response.json({ calls, search: new URL(request.url).search })
}
