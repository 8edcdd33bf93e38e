import type { ConformanceTopic } from '../conformance-case'
import { get, post, send, sendBody } from '../requests'
import { errorPage, notFound } from './error-pages'

const ALL = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const methods: ConformanceTopic = {
  project: 'methods',
  cases: [
    ...ALL.map((method) => ({
      name: `${method} with a handler of its own`,
      steps: [send(method, '/methods/all')],
    })),
    { name: 'HEAD from GET', steps: [get('/methods/get'), send('HEAD', '/methods/get')] },
    { name: 'a HEAD of its own', steps: [send('HEAD', '/methods/own-head')] },
    errorPage(['14'], {
      name: 'automatic OPTIONS with GET',
      steps: [send('OPTIONS', '/methods/get')],
    }),
    {
      name: 'automatic OPTIONS with GET and POST',
      steps: [send('OPTIONS', '/methods/get-and-post')],
    },
    { name: 'automatic OPTIONS with POST', steps: [send('OPTIONS', '/methods/post')] },
    { name: 'an OPTIONS of its own', steps: [send('OPTIONS', '/methods/own-options')] },
    ...['POST', 'PUT', 'PATCH', 'DELETE'].map((method) =>
      errorPage(['14'], {
        name: `${method} without a handler`,
        steps: [send(method, '/methods/get')],
      }),
    ),
    errorPage(['14'], {
      name: 'a body for a method without a handler',
      steps: [sendBody('PUT', '/methods/get', '{}', 'application/json')],
    }),
    { name: 'GET without a handler', steps: [get('/methods/post')] },
    { name: 'HEAD without GET', steps: [send('HEAD', '/methods/post')] },
    {
      name: 'GET and POST side by side',
      steps: [get('/methods/get-and-post'), post('/methods/get-and-post', 'made')],
    },
    {
      name: 'one function for two methods',
      steps: [get('/methods/renamed'), send('PATCH', '/methods/renamed')],
    },
    { name: 'a handler without async', steps: [get('/methods/sync')] },
    { name: 'an unknown verb', steps: [send('BREW', '/methods/all')] },
    { name: 'a verb of WebDAV', steps: [send('PROPFIND', '/methods/all')] },
    errorPage(['15'], { name: 'TRACE', steps: [send('TRACE', '/methods/all')] }),
    notFound('a verb of WebDAV on an unknown path', send('PROPFIND', '/methods/nowhere')),
    notFound('HEAD of an unknown path', send('HEAD', '/methods/nowhere')),
    notFound('OPTIONS of an unknown path', send('OPTIONS', '/methods/nowhere')),
  ],
}
