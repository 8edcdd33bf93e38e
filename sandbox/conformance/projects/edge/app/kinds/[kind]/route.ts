import { params } from '@/lib/params'

export const runtime = 'edge'

const KINDS: Record<string, () => unknown> = {
  text: () => new Response('text'),
  empty: () => new Response(null, { status: 204 }),
  blob: () => new Response(new Blob(['blob'], { type: 'text/css' })),
  form: () => new Response(new URLSearchParams({ a: '1 2' })),
  html: () => new Response('<p>hi</p>', { headers: { 'content-type': 'text/html' } }),
  teapot: () => new Response('short and stout', { status: 418 }),
  length: () => new Response('four', { headers: { 'content-length': '4' } }),
  nothing: () => undefined,
  object: () => ({ plain: true }),
}

export async function GET(_request: Request, context: never) {
  const { kind } = await params<{ kind: string }>(context)
  return KINDS[kind]!() as Response
}
