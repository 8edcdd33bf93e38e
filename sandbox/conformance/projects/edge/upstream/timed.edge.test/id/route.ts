export const GET = () => new Response(crypto.randomUUID())
