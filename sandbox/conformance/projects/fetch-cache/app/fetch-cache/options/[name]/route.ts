import { ask } from '@/lib/fetch-cache/ask'
import type { NextRequest } from 'next/server'

const options: Record<string, RequestInit | undefined> = {
  default: undefined,
  keep: { cache: 'force-cache' },
  fresh: { cache: 'no-store' },
  timed: { next: { revalidate: 2 } },
  zero: { next: { revalidate: 0 } },
  false: { next: { revalidate: false } },
  tags: { cache: 'force-cache', next: { tags: ['fetch-cache-tags'] } },
  conflict: { cache: 'no-store', next: { revalidate: 60 } },
  auth: { headers: { authorization: 'Bearer x' } },
  cookie: { headers: { cookie: 'a=1' }, next: { revalidate: 60 } },
  large: { cache: 'force-cache' },
}

// The handler reads its request, so it runs for each one; only its fetches may be kept.
export async function GET(request: NextRequest, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  const query = request.nextUrl.search
  const url = `https://${name}.data.test/id${query}`
  return Response.json([await ask(url, options[name]), await ask(url, options[name])])
}

export async function POST(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  const url = `https://${name}.data.test/id`
  return Response.json([await ask(url, options[name]), await ask(url, options[name])])
}
