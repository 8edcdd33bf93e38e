import type { NextRequest } from 'next/server'

export async function GET(request: NextRequest) {
  const { nextUrl } = request
  return Response.json({
    isRequest: request instanceof Request,
    url: request.url,
    nextUrl: {
      href: nextUrl.href,
      origin: nextUrl.origin,
      host: nextUrl.host,
      hostname: nextUrl.hostname,
      pathname: nextUrl.pathname,
      search: nextUrl.search,
      hash: nextUrl.hash,
      basePath: nextUrl.basePath,
      locale: nextUrl.locale,
      buildId: nextUrl.buildId === undefined,
    },
    cookie: request.cookies.get('a'),
    cookies: request.cookies.getAll(),
  })
}
