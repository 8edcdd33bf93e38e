import type { NextVersion } from '../../client/types'
import type { ConformanceCase, ConformanceTopic, Mask, Step } from '../conformance-case'
import { get, post } from '../requests'
import { madeAnew, settle, wait } from '../steps'

const app = (path: string) => get(`/dynamic-apis${path}`)

const labelled = (name: string, ...steps: Step[]): ConformanceCase => ({
  name,
  steps,
  labels: [madeAnew],
})

const shortName = (next: readonly NextVersion[]): Mask => ({
  field: 'body',
  pattern: /\w+(?=\.(?:get|after) is not a function)/,
  reason: 'A real build shortens the names of variables, and the message has one of them.',
  next,
})

const sent: Step = {
  ...post('/dynamic-apis/after-cookies'),
  headers: [
    ['cookie', 'a=1'],
    ['x-custom', 'seven'],
  ],
}

export const dynamicApis: ConformanceTopic = {
  project: 'dynamic-apis',
  cases: [
    labelled('unstable_noStore', app('/no-store'), app('/no-store')),
    {
      ...labelled(
        'unstable_noStore in a static handler',
        app('/no-store-static'),
        app('/no-store-static'),
      ),
      labels: [madeAnew],
    },
    labelled(
      'unstable_noStore inside unstable_cache',
      app('/no-store-inside-cache?x'),
      app('/no-store-inside-cache?x'),
    ),
    labelled('connection()', app('/connection'), app('/connection')),
    {
      ...labelled(
        'connection() in a static handler',
        app('/connection-static'),
        app('/connection-static'),
      ),
      labels: [madeAnew],
    },
    { name: 'params without await', steps: [app('/sync-params/seven')] },
    {
      name: 'cookies() without await',
      steps: [get('/dynamic-apis/sync-cookies', { cookie: 'a=1; b=2' })],
      masks: [shortName(['16'])],
    },
    {
      name: 'headers() and draftMode() without await',
      steps: [get('/dynamic-apis/sync-headers', { 'x-custom': 'seven' })],
      masks: [shortName(['16'])],
    },
    {
      name: 'the order of after()',
      masks: [shortName(['14'])],
      steps: [
        post('/dynamic-apis/after', 'a'),
        settle,
        app('/after'),
        post('/dynamic-apis/after', 'b'),
        settle,
        app('/after'),
      ],
    },
    {
      name: 'after() with a promise, and with a number',
      masks: [shortName(['14'])],
      steps: [app('/after-promise')],
    },
    {
      ...labelled(
        'after() in a static handler',
        wait(2.4),
        app('/after-static'),
        settle,
        app('/after-static'),
        wait(2.4),
        app('/after-static'),
        settle,
        app('/after-static'),
      ),
      labels: [madeAnew],
    },
    { name: 'cookies() and headers() in after()', steps: [sent, settle, app('/after-cookies')] },
  ],
}
