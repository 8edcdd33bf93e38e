export const runtime = 'edge'
export const revalidate = 3600

export const GET = () => new Response(crypto.randomUUID())
