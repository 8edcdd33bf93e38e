export async function GET() {
  const headers: [string, string][] = [
    ['Link', '</a>; rel=preload'],
    ['Link', '</b>; rel=preload'],
    ['Vary', 'Accept-Language'],
    ['Server-Timing', 'db;dur=5'],
  ]
  return new Response('list', { headers })
}
