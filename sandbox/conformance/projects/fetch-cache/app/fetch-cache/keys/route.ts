import { ask } from '@/lib/fetch-cache/ask'

// Address, method, headers and body make the key.
export async function GET(request: Request) {
  const { search } = new URL(request.url)
  const url = 'https://keys.data.test/id'
  const cache = 'force-cache'
  return Response.json({
    search,
    plain: await ask(url, { cache }),
    again: await ask(url, { cache }),
    query: await ask(`${url}?a=1`, { cache }),
    hash: await ask(`${url}#part`, { cache }),
    header: await ask(url, { cache, headers: { 'x-custom': '1' } }),
    otherHeader: await ask(url, { cache, headers: { 'x-custom': '2' } }),
    traceHeader: await ask(url, { cache, headers: { traceparent: crypto.randomUUID() } }),
    request: await ask(new Request(url, { cache }) as never),
  })
}
