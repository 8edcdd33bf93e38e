import type { ConformanceTopic } from '../conformance-case'
import { get, post, send, sendBody } from '../requests'
import { notFound } from './not-found-page'

const ALL = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const methods: ConformanceTopic = {
  project: 'methods',
  cases: [
    ...ALL.map((method) => ({
      name: `${method} with a handler of its own`,
      requests: [send(method, '/methods/all')],
    })),
    { name: 'HEAD from GET', requests: [get('/methods/get'), send('HEAD', '/methods/get')] },
    { name: 'a HEAD of its own', requests: [send('HEAD', '/methods/own-head')] },
    { name: 'automatic OPTIONS with GET', requests: [send('OPTIONS', '/methods/get')] },
    {
      name: 'automatic OPTIONS with GET and POST',
      requests: [send('OPTIONS', '/methods/get-and-post')],
    },
    { name: 'automatic OPTIONS with POST', requests: [send('OPTIONS', '/methods/post')] },
    { name: 'an OPTIONS of its own', requests: [send('OPTIONS', '/methods/own-options')] },
    ...['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({
      name: `${method} without a handler`,
      requests: [send(method, '/methods/get')],
    })),
    {
      name: 'a body for a method without a handler',
      requests: [sendBody('PUT', '/methods/get', '{}', 'application/json')],
    },
    { name: 'GET without a handler', requests: [get('/methods/post')] },
    { name: 'HEAD without GET', requests: [send('HEAD', '/methods/post')] },
    {
      name: 'GET and POST side by side',
      requests: [get('/methods/get-and-post'), post('/methods/get-and-post', 'made')],
    },
    {
      name: 'one function for two methods',
      requests: [get('/methods/renamed'), send('PATCH', '/methods/renamed')],
    },
    { name: 'a handler without async', requests: [get('/methods/sync')] },
    { name: 'an unknown verb', requests: [send('BREW', '/methods/all')] },
    { name: 'a verb of WebDAV', requests: [send('PROPFIND', '/methods/all')] },
    { name: 'TRACE', requests: [send('TRACE', '/methods/all')] },
    notFound('a verb of WebDAV on an unknown path', send('PROPFIND', '/methods/nowhere')),
    notFound('HEAD of an unknown path', send('HEAD', '/methods/nowhere')),
    notFound('OPTIONS of an unknown path', send('OPTIONS', '/methods/nowhere')),
  ],
}
