// Server worker. The pages of 14 and 15 for statuses without a handler: those of the Pages Router.

import type { ServerResponse } from '../node/http'
import type { StatusPages } from './engine'
import { generateETag } from './common'
import { errorHtml } from './error-html'
import { isDev } from './mode'

const CACHE_CONTROL = 'private, no-cache, no-store, max-age=0, must-revalidate'
const DEV_CACHE_CONTROL = 'no-store, must-revalidate'

/** `pages/_error.js` as its route module would send it. */
function errorModule(serverError: string) {
  return {
    handler(_request: unknown, response: ServerResponse): void {
      const html = errorHtml(serverError, response.statusCode)
      response.setHeader('Cache-Control', isDev() ? DEV_CACHE_CONTROL : CACHE_CONTROL)
      response.setHeader('X-Powered-By', 'Next.js')
      response.setHeader('ETag', generateETag(html))
      // As the send-payload.js of Next: what the sender of files has set stays.
      if (!response.hasHeader('Content-Type'))
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Content-Length', new TextEncoder().encode(html).byteLength)
      response.end(html)
    },
  }
}

/** @param html what a build prerenders for 404 and 500 */
export function pagesRouterPages(html: { notFound: string; serverError: string }): StatusPages {
  const folder = '/.next/server/pages'
  return {
    app: {},
    pages: {
      '/_app': 'pages/_app.js',
      '/_document': 'pages/_document.js',
      '/_error': 'pages/_error.js',
      '/404': 'pages/404.html',
    },
    files: { [`${folder}/404.html`]: html.notFound },
    modules: {
      [`${folder}/_app.js`]: () => ({}),
      [`${folder}/_document.js`]: () => ({}),
      [`${folder}/_error.js`]: () => errorModule(html.serverError),
    },
  }
}
