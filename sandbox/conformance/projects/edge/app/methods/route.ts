export const runtime = 'edge'

const answer = (request: Request) =>
  new Response(request.method, { headers: { 'x-method': request.method } })

export { answer as GET, answer as POST, answer as DELETE }
