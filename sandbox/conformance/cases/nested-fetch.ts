import type { ConformanceTopic } from '../conformance-case'
import { get, postJson } from '../requests'

export const nestedFetch: ConformanceTopic = {
  project: 'nested-fetch',
  cases: [
    { name: 'a GET of another handler', requests: [get('/nested-fetch/get')] },
    { name: 'a POST with a body', requests: [postJson('/nested-fetch/post', { a: 1 })] },
    { name: 'headers that fetch adds', requests: [get('/nested-fetch/headers')] },
    { name: 'the other response handed on', requests: [get('/nested-fetch/proxy')] },
    { name: 'redirects', requests: [get('/nested-fetch/follow')] },
    { name: 'methods after redirects', requests: [get('/nested-fetch/redirect-methods')] },
    { name: 'headers of bodies', requests: [get('/nested-fetch/body-headers')] },
    { name: 'answers that are errors', requests: [get('/nested-fetch/failing')] },
    { name: 'a host that does not exist', requests: [get('/nested-fetch/unreachable')] },
    { name: 'a relative URL', requests: [get('/nested-fetch/bad-url')] },
    { name: 'an aborted fetch', requests: [get('/nested-fetch/abort')] },
    {
      name: 'headers and cookies of each request',
      requests: [get('/nested-fetch/own-context', { cookie: 'depth=0' })],
    },
    { name: 'three at once', requests: [get('/nested-fetch/parallel')] },
    { name: 'cookies of the other response', requests: [get('/nested-fetch/set-cookie')] },
  ],
}
