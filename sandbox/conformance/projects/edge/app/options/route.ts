export const runtime = 'edge'

export const OPTIONS = () => new Response(null, { status: 204, headers: { allow: 'mine' } })
export const HEAD = () => new Response(null, { headers: { 'x-head': 'own' } })
export const PATCH = () => new Response('patched')
