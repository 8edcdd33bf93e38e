import type { ConformanceTopic } from '../conformance-case'
import { get, post, postJson, send } from '../requests'

const FORM = 'application/x-www-form-urlencoded'

export const pagesApi: ConformanceTopic = {
  project: 'pages-api',
  alone: true,
  next: ['16'],
  cases: [
    { name: 'the build lists both routers', steps: [{ build: true }] },
    { name: 'a query', steps: [get('/api?a=1&a=2&b=')] },
    { name: 'cookies', steps: [get('/api', [['cookie', 'a=1; b=%20x']])] },
    ...['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'].map((method) => ({
      name: `one function answers ${method}`,
      steps: [send(method, '/api')],
    })),
    { name: 'a JSON body', steps: [postJson('/api/echo', { a: [1, 'ü'] })] },
    { name: 'broken JSON', steps: [post('/api/echo', '{"a": ', 'application/json')] },
    { name: 'an empty JSON body', steps: [post('/api/echo', '', 'application/json')] },
    { name: 'a URL-encoded form', steps: [post('/api/echo', 'a=1&a=2&b=x+y', FORM)] },
    { name: 'text', steps: [post('/api/echo', 'plain ✓', 'text/plain')] },
    { name: 'a body without a type', steps: [post('/api/echo', '{"a":1}')] },
    { name: 'a body below the limit', steps: [post('/api/small', 'x'.repeat(1024), 'text/plain')] },
    { name: 'a body above the limit', steps: [post('/api/small', 'x'.repeat(1025), 'text/plain')] },
    { name: 'a body that is not parsed', steps: [post('/api/raw', '{"a":1}', 'application/json')] },
    { name: 'a dynamic segment', steps: [get('/api/items/a%20b')] },
    {
      name: 'a method that the function refuses',
      steps: [post('/api/items/1', 'x', 'text/plain')],
    },
    { name: 'a catch-all', steps: [get('/api/deep/er?x=1')] },
    ...['redirect', 'moved', 'cookies', 'buffer', 'empty', 'parts', 'throw', 'else'].map((as) => ({
      name: `a reply: ${as}`,
      steps: [get(`/api/reply?as=${as}`)],
    })),
    {
      name: 'a reply: draft mode turned off',
      steps: [get('/api/reply?as=draft')],
      labels: [
        {
          field: 'header set-cookie',
          pattern: /[0-9a-f]{32}/g,
          reason: 'The id of draft mode is made by each build.',
        },
      ],
    },
    {
      name: 'an entity tag that the client has',
      steps: [get('/api/items/7', [['if-none-match', '"juqnsmws3r9"']])],
    },
    { name: 'a route handler beside it', steps: [get('/now')] },
    { name: 'a trailing slash', steps: [get('/api/echo/')] },
  ],
}
