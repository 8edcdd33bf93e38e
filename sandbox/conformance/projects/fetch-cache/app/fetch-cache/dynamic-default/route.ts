import { ask } from '@/lib/fetch-cache/ask'

// `force-dynamic` is also a wish for fetch.
export const dynamic = 'force-dynamic'

export async function GET() {
  const url = 'https://lower.data.test/id?dynamic'
  return Response.json({
    default: [await ask(url), await ask(url)],
    kept: [await ask(url, { cache: 'force-cache' }), await ask(url, { cache: 'force-cache' })],
  })
}
