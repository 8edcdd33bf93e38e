export const GET = (request: Request) => new Response(new URL(request.url).pathname)
