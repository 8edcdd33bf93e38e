import * as server from 'next/server'

export const dynamic = 'force-dynamic'

export function GET() {
  try {
    server.after(Promise.resolve('a promise'))
    server.after(5 as never)
    return new Response('not reached')
  } catch (error) {
    return Response.json({ error: (error as Error).message })
  }
}
