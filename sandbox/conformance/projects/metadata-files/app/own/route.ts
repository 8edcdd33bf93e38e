export const GET = () => new Response('a handler beside them')
