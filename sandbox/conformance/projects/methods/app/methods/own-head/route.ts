export async function GET() {
  return new Response('from GET')
}

export async function HEAD() {
  return new Response('a body that HEAD drops', { headers: { 'x-from': 'HEAD' } })
}
