export const runtime = 'edge'

export const GET = () =>
  new Response(new Uint8Array([0, 1, 254, 255]), {
    headers: { 'content-type': 'application/octet-stream' },
  })
