import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { NextResponse } from 'next/server'

export const dynamic = 'force-static'

const replies: Record<string, () => Response> = {
  created: () => Response.json({ made: true }, { status: 201, statusText: 'Made' }),
  cookie: () => {
    const response = NextResponse.json({ cookie: true })
    response.cookies.set('seen', 'yes')
    response.cookies.set('often', 'no')
    return response
  },
  headers: () => new Response('x', { headers: { 'x-one': '1', 'cache-control': 'max-age=5' } }),
  binary: () => new Response(new Uint8Array([0, 255, 128, 10])),
  html: () => new Response('<h1>Hello</h1>', { headers: { 'content-type': 'text/html' } }),
  empty: () => new Response(null, { status: 204 }),
  teapot: () => new Response('short and stout', { status: 418 }),
  stream: () => new Response(new Blob(['one ', 'two']).stream()),
  redirect: () => redirect('/prerender/fixed'),
  permanent: () => permanentRedirect('/prerender/fixed'),
  missing: () => notFound(),
}

export function generateStaticParams() {
  return Object.keys(replies).map((what) => ({ what }))
}

export async function GET(_request: Request, context: { params: Promise<{ what: string }> }) {
  const { what } = await context.params
  return replies[what]?.() ?? new Response('no such reply', { status: 404 })
}
