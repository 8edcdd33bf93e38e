const FORWARDED = /^x-forwarded-/

export async function GET(request: Request) {
  const own = [...request.headers].filter(([name]) => name !== 'host' && !FORWARDED.test(name))
  return Response.json(own)
}
