export const dynamic = 'force-static'

export function GET() {
  return new Response('from GET')
}

export function HEAD() {
  return new Response(null, { headers: { 'x-from': 'HEAD' } })
}
