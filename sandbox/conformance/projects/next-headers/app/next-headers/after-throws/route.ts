import { after } from 'next/server'

// Next 14 would run this handler in the build, which would fail.
export const dynamic = 'force-dynamic'

export async function GET() {
  after(() => {
    throw new Error('too late to matter')
  })
  return new Response('answered')
}
