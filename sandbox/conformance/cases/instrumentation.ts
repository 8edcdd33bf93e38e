import { call, submit } from '../action-requests'
import type { ConformanceTopic } from '../conformance-case'
import { get, post } from '../requests'
import { built, settle, wait } from '../steps'
import { errorPage } from './error-pages'

/** What `onRequestError` got for a path. */
const reported = (path: string) =>
  get(`/instrumentation/errors?of=${encodeURIComponent(`/instrumentation/${path}`)}`)

const failing = (path: string) => get(`/instrumentation/${path}`, { 'x-custom': 'a' })

export const instrumentation: ConformanceTopic = {
  project: 'instrumentation',
  alone: true,
  cases: [
    {
      name: 'what register did before the first reply',
      steps: [get('/instrumentation/registered'), get('/instrumentation/registered')],
    },
    { name: 'a build does not register', steps: [get('/instrumentation/built')] },
    { name: 'the route table beside instrumentation.ts', steps: [built] },
    {
      name: 'a handler that throws',
      steps: [failing('throws?b=2&a=1'), settle, reported('throws?b=2&a=1')],
    },
    {
      name: 'a handler that throws no error',
      steps: [post('/instrumentation/throws', 'x'), settle, reported('throws')],
    },
    {
      name: 'a handler of a dynamic segment that throws',
      steps: [failing('items/a%20b'), settle, reported('items/a%20b')],
    },
    {
      name: 'a hook that throws',
      steps: [failing('hook-fails'), settle, reported('hook-fails'), failing('registered')],
    },
    {
      name: 'a redirect is no error',
      steps: [failing('redirects'), settle, reported('redirects')],
    },
    {
      name: 'a stored reply whose refresh throws',
      steps: [wait(1.5), failing('stale'), settle, reported('stale')],
    },
    {
      name: 'a proxy that throws',
      next: ['16'],
      steps: [
        failing('proxy/report'),
        failing('proxy/throws?a=1'),
        settle,
        reported('proxy/throws?a=1'),
        failing('proxy/report'),
      ],
    },
    {
      name: 'what register did for an edge handler',
      steps: [failing('edge'), failing('registered'), failing('edge')],
    },
    errorPage(['14', '15'], {
      name: 'an edge handler that throws',
      steps: [failing('edge?throws=1'), settle, reported('edge?throws=1'), failing('edge')],
      masks: [
        {
          field: 'body',
          pattern: /"error":\{[^}]*\},"isError":\w+/,
          reason:
            'An error of the edge runtime comes from another V8 context there, so that `instanceof Error` says no.',
          next: ['15', '16'],
        },
      ],
    }),
    errorPage(['14', '15'], {
      name: 'middleware that throws',
      next: ['14', '15'],
      steps: [failing('proxy/throws?a=1'), failing('registered')],
    }),
    {
      name: 'what the Edge runtime sees',
      next: ['14', '15'],
      skip: {
        reason:
          'Middleware of the Edge runtime shares the globals of the server, so register() is not run a second time for it, and what its onRequestError notes there, handlers see.',
      },
      steps: [
        failing('proxy/report'),
        failing('proxy/throws?b=2'),
        settle,
        reported('proxy/throws?b=2'),
        failing('proxy/report'),
      ],
    },
  ],
}

/** Its `register` throws. */
export const instrumentationThrows: ConformanceTopic = {
  project: 'instrumentation-throws',
  alone: true,
  cases: [
    {
      name: 'each reply is an error when register throws',
      steps: [get('/hello'), get('/hello'), get('/nowhere')],
    },
  ],
}

/** Pages and actions that throw, with the file in `src`. */
export const instrumentationPages: ConformanceTopic = {
  project: 'instrumentation-pages',
  next: ['16'],
  alone: true,
  pages: true,
  cases: [
    {
      name: 'a page and an action that throw',
      steps: [
        get('/fails?a=1'),
        get('/act'),
        submit('/act', 'fail'),
        call('/act', 'fail'),
        settle,
        get('/errors'),
      ],
    },
  ],
}

/** On 14 the file is nothing without the flag in next.config. */
export const instrumentationUnasked: ConformanceTopic = {
  project: 'instrumentation-unasked',
  alone: true,
  next: ['14'],
  cases: [{ name: 'without the flag nothing registers', steps: [get('/registered')] }],
}
