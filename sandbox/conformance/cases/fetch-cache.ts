import type { ConformanceCase, ConformanceTopic, Step } from '../conformance-case'
import { get, post } from '../requests'
import { calls, countCalls, madeAnew, settle, upstream, wait } from '../steps'

const app = (path: string) => get(`/fetch-cache${path}`)

const labelled = (name: string, ...steps: Step[]): ConformanceCase => ({
  name,
  steps,
  labels: [madeAnew],
})

/** Two requests that fetch twice each, and how often the host was called. */
const counted = (name: string, option: string): ConformanceCase => {
  const host = `${option}.data.test`
  const ask = app(`/options/${option}?asked`)
  return labelled(name, countCalls(host), ask, ask, calls(host))
}

const SEGMENTS = [
  'auto',
  'default-cache',
  'only-cache',
  'force-cache',
  'default-no-store',
  'only-no-store',
  'force-no-store',
]

const segmentCase = (fetchCache: string, cache: string): ConformanceCase => {
  const path = `/segment/${fetchCache}${cache && `?cache=${cache}`}`
  const refused =
    (fetchCache === 'only-cache' && cache === 'no-store') ||
    (fetchCache === 'only-no-store' && cache === 'force-cache')
  return {
    name: `fetchCache = '${fetchCache}', fetch ${cache || 'without option'}`,
    steps: [app(path), app(path)],
    labels: refused ? [] : [madeAnew],
  }
}

export const fetchCache: ConformanceTopic = {
  project: 'fetch-cache',
  cases: [
    counted('no option', 'default'),
    counted('force-cache', 'keep'),
    counted('no-store', 'fresh'),
    counted('next.revalidate = 0', 'zero'),
    counted('next.revalidate = false', 'false'),
    counted('no-store with next.revalidate', 'conflict'),
    counted('an Authorization header', 'auth'),
    counted('a Cookie header with next.revalidate', 'cookie'),
    counted('a reply of more than two megabytes', 'large'),
    labelled(
      'no option in a POST handler',
      post('/fetch-cache/options/default'),
      post('/fetch-cache/options/default'),
    ),
    labelled(
      'force-cache in a POST handler',
      post('/fetch-cache/options/keep'),
      post('/fetch-cache/options/keep'),
    ),
    labelled(
      'next.revalidate = 2',
      countCalls('timed.data.test'),
      upstream('timed.data.test', { latencyMs: 100 }),
      app('/options/timed?asked'),
      wait(2.4),
      app('/options/timed?asked'),
      settle,
      app('/options/timed?asked'),
      calls('timed.data.test'),
    ),
    labelled(
      'tags and revalidateTag',
      app('/options/tags?asked'),
      post('/fetch-cache/revalidate-tag', 'fetch-cache-tags'),
      settle,
      app('/options/tags?asked'),
      post('/fetch-cache/revalidate-tag', 'another-tag'),
      settle,
      app('/options/tags?asked'),
    ),
    labelled('the body is part of the key', app('/post-body?x')),
    labelled('what is part of the key', app('/keys?x')),
    labelled(
      'three at once with force-cache',
      countCalls('parallel.data.test'),
      app('/parallel?cache=force-cache'),
      calls('parallel.data.test'),
    ),
    labelled('three at once with no-store', app('/parallel?cache=no-store')),
    labelled('the cache function of React', app('/react-cache?x')),
    labelled('a kept 404', app('/errors?what=missing'), app('/errors?what=missing')),
    labelled('a kept 418', app('/errors?what=teapot'), app('/errors?what=teapot')),
    labelled(
      'a stale entry while the host answers with 500',
      app('/down?500'),
      upstream('down.data.test', { failure: 'error' }),
      wait(2.4),
      app('/down?500'),
      settle,
      app('/down?500'),
      upstream('down.data.test', { failure: 'none' }),
    ),
    {
      name: 'a host without an entry refuses',
      steps: [upstream('error.data.test', { failure: 'unreachable' }), app('/options/error?x')],
    },
    labelled('a kept response', app('/response?x'), app('/response?x')),
    { name: 'the request of a fetch', steps: [get('/fetch-cache/echo', { 'x-custom': 'seven' })] },
    labelled('a fetch before and after cookies()', app('/after-cookies'), app('/after-cookies')),
    ...SEGMENTS.flatMap((name) =>
      ['', 'force-cache', 'no-store'].map((cache) => segmentCase(name, cache)),
    ),
    labelled('the default of force-dynamic', app('/dynamic-default'), app('/dynamic-default')),
    labelled(
      'the default of a segment with revalidate',
      app('/revalidate-default?a'),
      app('/revalidate-default?b'),
      wait(2.4),
      app('/revalidate-default?a'),
      settle,
      app('/revalidate-default?b'),
    ),
    ...['text', 'negative', 'tags'].map((what) => ({
      name: `an option that Next does not take: ${what}`,
      steps: [app(`/invalid?what=${what}`)],
    })),
  ],
}
