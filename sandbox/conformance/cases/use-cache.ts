import type { ConformanceCase, ConformanceTopic, Step } from '../conformance-case'
import { get, post } from '../requests'
import { built, buildError, calls, countCalls, madeAnew, settle, wait } from '../steps'

const PROFILES = ['default', 'seconds', 'minutes', 'hours', 'days', 'weeks', 'max', 'brief']

const LIFETIMES = {
  reason:
    "Where 'use cache' gives the paths of a list lifetimes of their own, next build prints none of them with experimental.useCache, and with cacheComponents that of another path on the row of the list.",
}

/** The same functions, in a project with one option or the other. */
function sharedCases(project: string): ConformanceCase[] {
  const app = (path: string) => get(`/${project}${path}`)
  const labelled = (name: string, ...steps: Step[]): ConformanceCase => ({
    name,
    steps,
    labels: [madeAnew],
  })
  const tagged = (name: string, set: string, body: string): ConformanceCase =>
    labelled(
      name,
      app(`/tags/${set}`),
      app(`/tags/${set}`),
      post(`/${project}/tags/${set}`, body),
      settle,
      app(`/tags/${set}`),
      settle,
      app(`/tags/${set}`),
    )
  return [
    { name: 'the route table', steps: [built], skip: LIFETIMES },
    labelled('a handler that only has a cached value', app('/plain'), app('/plain')),
    labelled('arguments', app('/arguments'), app('/arguments')),
    labelled('closures', app('/closure?name=a'), app('/closure?name=b'), app('/closure?name=a')),
    ...PROFILES.map((profile) =>
      labelled(`cacheLife('${profile}')`, app(`/life/${profile}`), app(`/life/${profile}`)),
    ),
    { name: 'cacheLife of an unknown profile', steps: [app('/life/no-such-profile')] },
    labelled(
      'a profile of its own in time',
      app('/nested'),
      wait(2.4),
      app('/nested'),
      settle,
      app('/nested'),
      wait(6.5),
      app('/nested'),
    ),
    labelled(
      'cacheLife with numbers in time',
      app('/inline-life'),
      wait(2.4),
      app('/inline-life'),
      settle,
      app('/inline-life'),
    ),
    ...['brief', 'long', 'hours'].map((profile) =>
      labelled(
        `a handler with a cached value, ${profile}`,
        // What the build stored with `brief` has expired then, however long ago that was.
        wait(7),
        app(`/stored/${profile}`),
        settle,
        app(`/stored/${profile}`),
      ),
    ),
    {
      name: 'a handler with a cached value, of an unknown profile',
      steps: [app('/stored/other'), settle, app('/stored/other')],
    },
    tagged('revalidateTag with { expire: 0 }', 'zero', 'zero a'),
    tagged("revalidateTag with 'max'", 'max', 'max a'),
    tagged('a tag of two entries', 'all', 'zero all'),
    tagged('a tag that nothing has', 'none', 'zero nothing'),
    tagged('updateTag in a handler', 'update', 'update a'),
    { name: 'errors', steps: [app('/throws'), app('/throws'), app('/throws')] },
    labelled(
      'a fetch inside',
      countCalls('origin.use-cache.test'),
      app('/fetches'),
      app('/fetches'),
      calls('origin.use-cache.test'),
    ),
    labelled('three at once', app('/at-once'), app('/at-once')),
    { name: 'values', steps: [app('/values'), app('/values')] },
    ...['headers', 'cookies'].map((what) => ({
      name: `request data: ${what}`,
      steps: [get(`/${project}/request-data?what=${what}`, { 'x-custom': 'a', cookie: 'a=1' })],
    })),
  ]
}

export const useCache: ConformanceTopic = {
  project: 'use-cache',
  alone: true,
  next: ['15', '16'],
  cases: [
    ...sharedCases('use-cache').map((one) => ({ ...one, next: ['16'] as const })),
    {
      name: 'experimental.useCache',
      steps: [
        buildError(
          /The experimental feature .* can only be enabled when using the latest canary version of Next\.js/,
        ),
      ],
      next: ['15'],
    },
  ],
}

export const cacheComponents: ConformanceTopic = {
  project: 'cache-components',
  alone: true,
  next: ['16'],
  cases: [
    ...sharedCases('cache-components'),
    { name: 'a handler that reads nothing', steps: [get('/cache-components/uncached')] },
    {
      name: 'a handler with a random value',
      steps: [get('/cache-components/random'), get('/cache-components/random')],
      labels: [madeAnew],
    },
    { name: 'a handler that asks for the time', steps: [get('/cache-components/time')] },
    {
      name: 'a handler with a fetch',
      steps: [get('/cache-components/fetch'), get('/cache-components/fetch')],
      labels: [madeAnew],
    },
  ],
}

export const cacheComponentsConfig: ConformanceTopic = {
  project: 'cache-components-config',
  alone: true,
  next: ['16'],
  cases: [
    {
      name: 'segment config with cacheComponents',
      steps: [
        buildError(
          /Route segment config "dynamic" is not compatible with `nextConfig\.cacheComponents`/,
        ),
      ],
    },
  ],
}
