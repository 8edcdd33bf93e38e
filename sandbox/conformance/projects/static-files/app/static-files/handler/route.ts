export const GET = () => new Response('handler')
