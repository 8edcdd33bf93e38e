import { cookies, headers } from 'next/headers'
import * as server from 'next/server'

let last: unknown = null

export async function POST() {
  const { after } = server as unknown as { after?(work: () => unknown): void }
  after?.(async () => {
    try {
      const jar = await cookies()
      last = { cookie: jar.get('a')?.value, header: (await headers()).get('x-custom') }
      jar.set('late', 'yes')
    } catch (error) {
      last = { last, error: (error as Error).message }
    }
  })
  return new Response('sent')
}

export function GET(request: Request) {
  return Response.json({ path: new URL(request.url).pathname, last })
}
