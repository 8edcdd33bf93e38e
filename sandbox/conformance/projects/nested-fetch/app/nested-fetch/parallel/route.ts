export async function GET(request: Request) {
  const replies = await Promise.all(
    ['a', 'b', 'c'].map((q) => fetch(new URL(`/nested-fetch/target?q=${q}`, request.url))),
  )
  return Response.json(await Promise.all(replies.map((reply) => reply.json())))
}
