export const GET = () => new Response(crypto.randomUUID(), { status: 418 })
