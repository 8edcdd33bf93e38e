import { cacheLife } from 'next/cache'

async function make(profile: string) {
  'use cache'
  cacheLife(profile as 'seconds')
  return crypto.randomUUID()
}

export function generateStaticParams() {
  return [{ profile: 'brief' }, { profile: 'long' }, { profile: 'hours' }]
}

// The build prerenders it where what it keeps lives long enough.
export async function GET(_request: Request, { params }: { params: Promise<{ profile: string }> }) {
  const { profile } = await params
  return Response.json({ profile, id: await make(profile) })
}
