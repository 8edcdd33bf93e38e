// A stored reply of the Node runtime.
export const dynamic = 'force-static'

export const GET = () => new Response(crypto.randomUUID())
