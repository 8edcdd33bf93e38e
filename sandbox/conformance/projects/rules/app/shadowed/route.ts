// A rewrite before files goes elsewhere.
export const GET = () => new Response('never seen')
