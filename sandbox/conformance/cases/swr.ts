import type { ConformanceCase, ConformanceTopic, Step } from '../conformance-case'
import { get, send } from '../requests'
import { calls, countCalls, madeAnew, settle, upstream, wait } from '../steps'
import { errorPage } from './error-pages'

/** Past the two seconds for which the handlers' replies are fresh. */
const expire = wait(2.4)

const timed = (name: string, ...steps: Step[]): ConformanceCase => ({
  name,
  steps,
  labels: [madeAnew],
})

/** A stale reply, its refresh in the background, and the new one. */
const refresh = (path: string): Step[] => [expire, get(path), settle, get(path)]

export const swr: ConformanceTopic = {
  project: 'swr',
  cases: [
    timed(
      'stale, then fresh',
      ...refresh('/swr/basic'),
      ...refresh('/swr/basic'),
      get('/swr/basic'),
    ),
    timed('HEAD of a stale reply', expire, send('HEAD', '/swr/head'), settle, get('/swr/head')),
    errorPage(
      ['14'],
      timed(
        'another method leaves a stale reply alone',
        expire,
        send('PUT', '/swr/other-method'),
        settle,
        get('/swr/other-method'),
        settle,
        get('/swr/other-method'),
      ),
    ),
    timed(
      'made on demand, stale, fresh',
      get('/swr/on-demand/a'),
      settle,
      get('/swr/on-demand/a'),
      ...refresh('/swr/on-demand/a'),
    ),
    timed(
      'each path has a lifetime of its own',
      get('/swr/on-demand/b'),
      wait(1.5),
      get('/swr/on-demand/c'),
      wait(1.2),
      get('/swr/on-demand/b'),
      get('/swr/on-demand/c'),
      settle,
      get('/swr/on-demand/b'),
    ),
    timed('a listed path', ...refresh('/swr/listed/one'), ...refresh('/swr/listed/one')),
    timed(
      'a path that is not listed',
      get('/swr/listed/two'),
      settle,
      ...refresh('/swr/listed/two'),
    ),
    timed(
      'an error during the refresh keeps the old reply',
      ...refresh('/swr/throws'),
      upstream('throws.swr.test', { failure: 'error' }),
      ...refresh('/swr/throws'),
      get('/swr/throws'),
      upstream('throws.swr.test', { failure: 'none' }),
      wait(3.4),
      get('/swr/throws'),
      settle,
      get('/swr/throws'),
    ),
    timed(
      'a host that cannot be reached keeps the old reply',
      upstream('refuses.swr.test', { failure: 'unreachable' }),
      ...refresh('/swr/refuses'),
      upstream('refuses.swr.test', { failure: 'none' }),
      wait(3.4),
      get('/swr/refuses'),
      settle,
      get('/swr/refuses'),
    ),
    timed(
      'how often the origin is called',
      countCalls('origin.swr.test'),
      ...refresh('/swr/origin'),
      calls('origin.swr.test'),
      get('/swr/origin'),
      calls('origin.swr.test'),
    ),
    timed('the shortest lifetime counts', ...refresh('/swr/shorter'), settle, get('/swr/shorter')),
    timed(
      'a slow refresh holds up nobody',
      upstream('slow.swr.test', { latencyMs: 900 }),
      countCalls('slow.swr.test'),
      expire,
      get('/swr/slow'),
      get('/swr/slow'),
      wait(1.3),
      settle,
      get('/swr/slow'),
      calls('slow.swr.test'),
    ),
    { ...timed('a stored 404', ...refresh('/swr/missing')), labels: [] },
    {
      ...timed(
        'a conditional request of a stale reply',
        expire,
        get('/swr/conditional', { 'if-none-match': '"SAME"' }),
        settle,
        get('/swr/conditional', { 'if-none-match': '"SAME"' }),
      ),
      labels: [],
    },
    timed('static by what it fetches', ...refresh('/swr/by-fetch')),
  ],
}
