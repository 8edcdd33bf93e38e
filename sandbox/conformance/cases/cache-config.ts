import type { ConformanceTopic } from '../conformance-case'
import { get, post, send } from '../requests'
import { built, madeAnew, settle } from '../steps'

const told = send('DELETE', '/calls')

export const cacheHandler: ConformanceTopic = {
  project: 'cache-handler',
  alone: true,
  cases: [
    {
      name: 'what a cache handler is asked',
      steps: [
        get('/fixed'),
        settle,
        told,
        get('/stored/a'),
        settle,
        get('/stored/a'),
        settle,
        told,
        get('/data?x'),
        settle,
        get('/data?x'),
        settle,
        told,
        post('/data'),
        settle,
        get('/data?x'),
        settle,
        told,
      ],
      labels: [madeAnew],
    },
  ],
}

export const cacheHandlers: ConformanceTopic = {
  project: 'cache-handlers',
  alone: true,
  next: ['16'],
  cases: [
    {
      name: "a handler of 'use cache'",
      steps: [
        told,
        get('/value'),
        settle,
        get('/value'),
        settle,
        post('/value'),
        settle,
        get('/value'),
        settle,
        told,
      ],
      labels: [madeAnew],
    },
  ],
}

export const expireTime: ConformanceTopic = {
  project: 'expire-time',
  alone: true,
  cases: [
    { name: 'the route table with expireTime', steps: [built] },
    ...['after-30', 'after-60', 'after-3600', 'never'].map((path) => ({
      name: `Cache-Control of ${path}`,
      steps: [get(`/${path}`)],
    })),
  ],
}
