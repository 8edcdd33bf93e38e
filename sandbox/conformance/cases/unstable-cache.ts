import type { ConformanceCase, ConformanceTopic, Step } from '../conformance-case'
import { get, send } from '../requests'
import { calls, countCalls, madeAnew, settle, wait } from '../steps'

const app = (path: string) => get(`/unstable-cache${path}`)

const labelled = (name: string, ...steps: Step[]): ConformanceCase => ({
  name,
  steps,
  labels: [madeAnew],
})

export const unstableCache: ConformanceTopic = {
  project: 'unstable-cache',
  cases: [
    labelled('arguments', app('/basic?name=a&name=b'), app('/basic?name=b&name=c')),
    labelled(
      'revalidate = 2',
      app('/timed?x'),
      app('/timed?y'),
      wait(2.4),
      app('/timed?x'),
      settle,
      app('/timed?x'),
    ),
    labelled('revalidate = false', app('/forever?x'), wait(2.4), app('/forever?x')),
    {
      name: 'revalidate = 0',
      steps: [app('/zero')],
      masks: [
        {
          field: 'body',
          pattern: /(?<=\\"> 0\\" ).*(?="\})/,
          reason: 'The message quotes the function as the compiler left it.',
        },
      ],
    },
    labelled(
      'one tag',
      app('/tags/one?x'),
      send('DELETE', '/unstable-cache/tags/one?tag=a'),
      settle,
      app('/tags/one?x'),
    ),
    labelled(
      'a tag of two entries',
      app('/tags/two?x'),
      send('DELETE', '/unstable-cache/tags/two?tag=all'),
      settle,
      app('/tags/two?x'),
      app('/tags/two?x'),
    ),
    labelled(
      'a tag that nothing has',
      app('/tags/none?x'),
      send('DELETE', '/unstable-cache/tags/none?tag=none'),
      settle,
      app('/tags/none?x'),
    ),
    labelled('keys', app('/keys?x')),
    { name: 'values', steps: [app('/values?x'), app('/values?x')] },
    { name: 'undefined', steps: [app('/undefined?x'), app('/undefined?x')] },
    { name: 'errors', steps: [1, 2, 3, 4].map(() => app('/throws?x')) },
    ...['headers', 'cookies', 'draft'].map((what) => ({
      name: `request data: ${what}`,
      steps: [get(`/unstable-cache/request-data?what=${what}`, { 'x-custom': 'a', cookie: 'a=1' })],
    })),
    labelled(
      'one in another',
      app('/nested?x'),
      wait(2.4),
      app('/nested?x'),
      settle,
      app('/nested?x'),
    ),
    labelled(
      'a fetch inside',
      countCalls('origin.unstable.test'),
      app('/fetches?x'),
      app('/fetches?x'),
      calls('origin.unstable.test'),
    ),
    labelled('three at once', app('/at-once?x')),
    {
      ...labelled(
        'in a static handler',
        wait(2.4),
        app('/static'),
        settle,
        app('/static'),
        settle,
        app('/static'),
      ),
      labels: [madeAnew],
    },
  ],
}
