export async function GET(request: Request) {
  return Response.redirect(new URL('/responses/text?from=redirect', request.url))
}

export async function POST(request: Request) {
  return Response.redirect(new URL('/responses/text', request.url), 303)
}
