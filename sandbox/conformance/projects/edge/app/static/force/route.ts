import { cookies, headers } from 'next/headers'

export const runtime = 'edge'
export const dynamic = 'force-static'

export async function GET(request: Request) {
  return Response.json({
    id: crypto.randomUUID(),
    url: request.url,
    header: request.headers.get('x-custom'),
    headers: [...(await headers()).keys()].length > 0,
    cookies: (await cookies()).getAll(),
  })
}
