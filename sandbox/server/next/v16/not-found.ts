// Server worker. The not-found page of Next 16, which a build prerenders as a page of `app/`.

import type { ServerResponse } from '../../node/http'
import { generateETag } from '../common'
import type { StatusPages } from '../engine'
import { isDev } from '../mode'
import notFound from './404.html'

/** As the route module of the page would send it from the cache; `next dev` renders it each time. */
function handler(_request: unknown, response: ServerResponse): void {
  response.statusCode = 404
  if (isDev()) return sendRendered(response, notFound)
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

/** As app-render streams a page (server/send-payload.js). */
function sendRendered(response: ServerResponse, html: string): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Powered-By', 'Next.js')
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(html)
}

const ERROR = '<!DOCTYPE html><title>500: Internal Server Error</title>'

/** Where `next dev` shows an error in its overlay. */
function sendError(_request: unknown, response: ServerResponse): void {
  response.setHeader('ETag', generateETag(ERROR))
  response.setHeader('Content-Length', ERROR.length)
  sendRendered(response, ERROR)
}

/** A build of a project without pages leaves none, and its server then answers with plain text. */
const DEV_PAGES = {
  '/_app': 'pages/_app.js',
  '/_document': 'pages/_document.js',
  '/_error': 'pages/_error.js',
}

export const statusPages = (): StatusPages => ({
  app: { '/_not-found/page': '/_not-found' },
  pages: isDev() ? DEV_PAGES : {},
  files: {},
  modules: {
    '/.next/server/app/_not-found/page.js': () => ({ handler }),
    '/.next/server/pages/_app.js': () => ({}),
    '/.next/server/pages/_document.js': () => ({}),
    '/.next/server/pages/_error.js': () => ({ handler: sendError }),
  },
})
