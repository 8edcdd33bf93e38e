export const GET = () => new Response('called')
