// Server worker. The not-found page of Next 16, which a build prerenders as a page of `app/`.

import type { ServerResponse } from '../../node/http'
import { generateETag } from '../common'
import type { StatusPages } from '../engine'
import notFound from './404.html'

/** As the route module of the page would send it from the cache. */
function handler(_request: unknown, response: ServerResponse): void {
  response.statusCode = 404
  response.setHeader('x-nextjs-cache', 'HIT')
  response.setHeader('x-nextjs-prerender', ['1', '1'])
  response.setHeader('x-nextjs-stale-time', '300')
  if (!response.hasHeader('cache-control')) response.setHeader('Cache-Control', 's-maxage=31536000')
  response.setHeader('X-Powered-By', 'Next.js')
  response.setHeader('ETag', generateETag(notFound))
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Length', new TextEncoder().encode(notFound).byteLength)
  response.end(notFound)
}

export const statusPages: StatusPages = {
  app: { '/_not-found/page': '/_not-found' },
  pages: {},
  files: {},
  modules: { '/.next/server/app/_not-found/page.js': () => ({ handler }) },
}
