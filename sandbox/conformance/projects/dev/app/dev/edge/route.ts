export const runtime = 'edge'
export const revalidate = 3600

let calls = 0

export async function GET(request: Request) {
  if (request.url.includes('throws')) throw new Error('An edge handler fails.')
  calls += 1
  return Response.json({ calls, mode: process.env.NODE_ENV, runtime: process.env.NEXT_RUNTIME })
}
