// What `next dev` does otherwise than `next start`, compared with the real one.

import type { NextVersion } from '../../client/types'
import type {
  ConformanceCase,
  ConformanceRequest,
  ConformanceTopic,
  Mask,
} from '../conformance-case'
import { get, post, send, withCookies } from '../requests'
import { calls, countCalls, madeAnew, settle } from '../steps'

const app = (path: string, headers = {}) => get(`/dev${path}`, headers)

const PAGE =
  'next dev renders the page with the scripts of its overlay, and streams it. The sandbox sends the page of a build.'

/** The page for 404 of 14 and 15 belongs to the Pages Router in the sandbox, and to app/ in next dev. */
const PAGES_ROUTER: readonly NextVersion[] = ['14', '15']

const page = (varies: boolean): Mask[] => [
  { field: 'body', reason: PAGE },
  ...(['etag', 'content-length', 'transfer-encoding'] as const).map((name): Mask => ({
    field: `header ${name}`,
    reason: PAGE,
    next: PAGES_ROUTER,
  })),
  ...(varies ? [{ field: 'header vary', reason: PAGE, next: PAGES_ROUTER } as const] : []),
]

const errorMasks = (['body', 'header etag', 'header content-length'] as const).map(
  (field): Mask => ({ field, reason: PAGE }),
)

const notFound = (name: string, request: ConformanceRequest, varies = true): ConformanceCase => ({
  name,
  steps: [request],
  masks: page(varies),
})

const bypassId: Mask = {
  field: 'header set-cookie',
  pattern: /(?<=__prerender_bypass=)[\da-f]{32}/,
  reason: 'Every server makes an id of its own for draft mode.',
}

export const dev: ConformanceTopic = {
  project: 'dev',
  alone: true,
  mode: 'dev',
  cases: [
    {
      name: 'a handler runs at each request',
      steps: [app('/plain'), app('/plain'), send('HEAD', '/dev/plain'), app('/plain')],
    },
    {
      name: 'an edge handler',
      steps: [app('/edge'), send('HEAD', '/dev/edge'), app('/edge'), send('PUT', '/dev/edge')],
    },
    { name: 'an edge handler that throws', steps: [app('/edge?throws')], masks: errorMasks },
    { name: 'force-static', steps: [app('/force-static?q=1'), app('/force-static?q=2')] },
    { name: 'revalidate', steps: [app('/every-hour'), app('/every-hour')] },
    {
      name: 'methods',
      steps: [send('OPTIONS', '/dev/plain'), send('PUT', '/dev/plain'), send('FOO', '/dev/plain')],
    },
    {
      name: 'a listed path, and one that is not listed',
      steps: ['/one', '/one', '/three', '/three'].map((path) => app(`/listed${path}`)),
    },
    { name: 'a listed path, dynamicParams = false', steps: [app('/closed/one')] },
    notFound('a path that is not listed, dynamicParams = false', app('/closed/two'), false),
    {
      name: 'generateStaticParams throws',
      steps: [app('/throwing-list/one')],
      masks: errorMasks,
    },
    notFound('a path without a route', app('/nowhere')),
    { name: "dynamic = 'error' reads a cookie", steps: [app('/error-when-dynamic')] },
    { name: 'a handler throws', steps: [app('/throws')] },
    { name: 'environment and .env files', steps: [app('/env')] },
    {
      name: 'draft mode',
      steps: [post('/dev/draft'), withCookies(app('/draft'))],
      masks: [bypassId],
    },
    {
      name: 'unstable_cache',
      steps: [app('/cached'), app('/cached'), post('/dev/cached'), app('/cached')],
    },
    {
      name: 'a cached fetch',
      steps: [
        countCalls('origin.dev.test'),
        app('/fetches'),
        settle,
        app('/fetches'),
        app('/fetches', { 'cache-control': 'no-cache' }),
        calls('origin.dev.test'),
      ],
      labels: [madeAnew],
    },
    { name: 'proxy', steps: [app('/proxied/answered'), app('/proxied/handler')] },
    {
      name: 'redirects, trailing slashes and static files of Next',
      steps: [app('/old'), app('/plain/'), get('/_next/static/none.js')],
      next: ['15', '16'],
    },
  ],
}
