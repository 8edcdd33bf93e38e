import type { ConformanceTopic } from '../conformance-case'
import { get, postJson } from '../requests'

export const nestedFetch: ConformanceTopic = {
  project: 'nested-fetch',
  cases: [
    { name: 'a GET of another handler', steps: [get('/nested-fetch/get')] },
    { name: 'a POST with a body', steps: [postJson('/nested-fetch/post', { a: 1 })] },
    { name: 'headers that fetch adds', steps: [get('/nested-fetch/headers')] },
    { name: 'the other response handed on', steps: [get('/nested-fetch/proxy')] },
    { name: 'redirects', steps: [get('/nested-fetch/follow')] },
    { name: 'methods after redirects', steps: [get('/nested-fetch/redirect-methods')] },
    { name: 'headers of bodies', steps: [get('/nested-fetch/body-headers')] },
    { name: 'answers that are errors', steps: [get('/nested-fetch/failing')] },
    { name: 'a host that does not exist', steps: [get('/nested-fetch/unreachable')] },
    { name: 'a relative URL', steps: [get('/nested-fetch/bad-url')] },
    { name: 'an aborted fetch', steps: [get('/nested-fetch/abort')] },
    {
      name: 'headers and cookies of each request',
      steps: [get('/nested-fetch/own-context', { cookie: 'depth=0' })],
    },
    { name: 'three at once', steps: [get('/nested-fetch/parallel')] },
    { name: 'cookies of the other response', steps: [get('/nested-fetch/set-cookie')] },
  ],
}
