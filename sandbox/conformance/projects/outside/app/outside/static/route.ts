// Runs once, while `next build` does.
export const dynamic = 'force-static'

export async function GET(request: Request) {
  return Response.json({ search: new URL(request.url).search })
}
