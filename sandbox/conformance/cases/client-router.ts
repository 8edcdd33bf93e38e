// Requests of the router that Next runs in the browser: soft navigations and prefetches of pages.

import { computeCacheBustingSearchParam } from 'next/dist/shared/lib/router/utils/cache-busting-search-param'
import type { ConformanceCase, ConformanceRequest } from '../conformance-case'
import { get, send } from '../requests'

const PREFETCH = 'next-router-prefetch'
const SEGMENT = 'next-router-segment-prefetch'

const STATE = 'next-router-state-tree'
const FROM = 'next-url'

interface RouterHeaders {
  [PREFETCH]?: '1'
  [SEGMENT]?: string
  /** Segments that the router shows. */
  [STATE]?: string
  /** The path that it shows, by which a route may be intercepted. */
  [FROM]?: string
}

/** A request of the router, whose query holds a hash of its headers. */
export function route(
  path: string,
  headers: RouterHeaders = {},
  method = 'GET',
): ConformanceRequest {
  return {
    ...send(method, path, { rsc: '1', ...headers }),
    async complete(request) {
      const { [PREFETCH]: asked, [SEGMENT]: segment, [STATE]: state, [FROM]: from } = headers
      const hash = await computeCacheBustingSearchParam(asked, segment, state, from)
      return { ...request, path: `${path}?_rsc${hash && `=${hash}`}` }
    },
  }
}

/** The requests for what a link to `path` needs: all of it, its tree, and its first segment. */
export const prefetchOf = (path: string): ConformanceRequest[] => [
  route(path, { [PREFETCH]: '1' }),
  route(path, { [PREFETCH]: '1', [SEGMENT]: '/_tree' }),
  route(path, { [PREFETCH]: '1', [SEGMENT]: '/_index' }),
]

const pages = {
  'a static page': '/pages/static',
  'a dynamic page': '/pages/dynamic',
  'a page with a parameter': '/pages/items/7',
  'a page with loading.tsx': '/pages/slow',
  'a page that redirects': '/pages/missing/redirect',
  'a static page that redirects': '/pages/moved',
  'a page that is not found': '/pages/missing/it',
  'a path without a page': '/pages/nowhere',
}

export const clientRouter: readonly ConformanceCase[] = [
  ...Object.entries(pages).map(([name, path]) => ({
    name: `a soft navigation to ${name}`,
    steps: [route(path)],
  })),
  ...Object.entries(pages).map(([name, path]) => ({
    name: `a prefetch of ${name}`,
    steps: prefetchOf(path),
  })),
  {
    name: 'HEAD of a soft navigation',
    steps: [route('/pages/static', {}, 'HEAD'), route('/pages/dynamic', {}, 'HEAD')],
  },
  {
    name: 'a soft navigation without its hash',
    steps: [
      get('/pages/static', { rsc: '1' }),
      get('/pages/dynamic', { rsc: '1', [PREFETCH]: '1' }),
      get('/pages/dynamic?_rsc=wrong&a=1', { rsc: '1', [PREFETCH]: '1' }),
    ],
  },
]
