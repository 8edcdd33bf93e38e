export const GET = () => new Response('of a handler')
