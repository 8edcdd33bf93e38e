import { cookies } from 'next/headers'

// A cookie of cookies() in a static handler.
export const dynamic = 'force-static'

export async function GET() {
  const jar = await cookies()
  jar.set('visited', 'yes')
  return new Response('with a cookie')
}
