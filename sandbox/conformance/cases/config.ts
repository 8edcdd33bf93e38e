import type { ConformanceTopic } from '../conformance-case'
import { get, post, send } from '../requests'
import { built, buildError } from '../steps'
import { errorPage, notFound } from './error-pages'

export const basePath: ConformanceTopic = {
  project: 'base-path',
  alone: true,
  cases: [
    { name: 'the route table with basePath', steps: [built] },
    { name: 'a path with the base path', steps: [get('/docs/hello?a=1')] },
    notFound('a path without the base path', get('/hello')),
    { name: 'the base path alone', steps: [get('/docs')], masks: notFound('', get('/')).masks },
    { name: 'a stored reply below the base path', steps: [get('/docs/fixed')] },
    { name: 'redirect() adds the base path', steps: [get('/docs/redirects/function')] },
    { name: 'nextUrl has the base path', steps: [get('/docs/redirects/next-url')] },
    { name: 'request.url has no base path to keep', steps: [get('/docs/redirects/url')] },
    {
      name: 'an edge handler below the base path',
      steps: [get('/docs/edge/seven?a=1'), get('/docs/edge/redirect')],
    },
    { name: 'a slash at the end, with basePath', steps: [get('/docs/hello/')] },
  ],
}

export const trailingSlash: ConformanceTopic = {
  project: 'trailing-slash',
  alone: true,
  cases: [
    { name: 'with the slash', steps: [get('/hello/?a=1')] },
    { name: 'without the slash', steps: [get('/hello?a=1')] },
    { name: 'a POST without the slash', steps: [post('/hello', 'x')] },
    { name: 'a POST with the slash', steps: [post('/hello/', 'x')] },
    { name: 'a stored reply', steps: [get('/fixed/'), get('/fixed')] },
    { name: 'a parameter', steps: [get('/items/a%20b/'), get('/items/a%20b')] },
    { name: 'a file name', steps: [get('/feed.xml'), get('/feed.xml/')] },
    notFound('an unknown path with the slash', get('/nowhere/')),
    { name: 'an unknown path without the slash', steps: [get('/nowhere')] },
  ],
}

export const rules: ConformanceTopic = {
  project: 'rules',
  alone: true,
  cases: [
    { name: 'a header of a path', steps: [get('/echo')] },
    { name: 'a header with a parameter', steps: [get('/items/seven')] },
    { name: 'a header by a request header', steps: [get('/echo', { 'x-custom': 'blue' })] },
    { name: 'a permanent redirect', steps: [get('/old?a=1'), send('POST', '/old')] },
    { name: 'a redirect with a parameter', steps: [get('/moved/a%20b')] },
    { name: 'a redirect with a status of its own', steps: [get('/seen?a=1')] },
    { name: 'a redirect by a pattern', steps: [get('/numbers/12')] },
    notFound('a redirect whose pattern does not match', get('/numbers/twelve')),
    { name: 'a redirect to another host', steps: [get('/away')] },
    { name: 'a redirect of those without a cookie', steps: [get('/only-members')] },
    notFound('no redirect of those with the cookie', get('/only-members', { cookie: 'member=1' })),
    { name: 'a rewrite before files', steps: [get('/shadowed')] },
    { name: 'a rewrite after files', steps: [get('/alias?a=1'), post('/alias?a=1', 'x')] },
    { name: 'a rewrite with a parameter', steps: [get('/article/hello?a=1')] },
    { name: 'a rewrite by a query', steps: [get('/shown?id=9')] },
    notFound('a rewrite whose query is missing', get('/shown')),
    { name: 'a fallback', steps: [get('/lost/a/b')] },
    { name: 'a rule of a path with a slash', steps: [get('/old/'), get('/alias/')] },
  ],
}

const proxied = (name: string, path: string, headers = {}) => ({
  name,
  steps: [get(`/proxy/${path}`, headers)],
})

export const proxy: ConformanceTopic = {
  project: 'proxy',
  alone: true,
  cases: [
    { name: 'the route table with a proxy', steps: [built] },
    proxied('nothing returned', 'echo', { 'x-custom': 'a' }),
    proxied('NextResponse.next with headers', 'next'),
    proxied('NextResponse.rewrite', 'rewrite?a=1'),
    proxied('NextResponse.redirect', 'redirect'),
    proxied('NextResponse.redirect elsewhere', 'redirect-elsewhere'),
    proxied('a response of its own', 'respond'),
    proxied('changed request headers', 'headers', { 'x-custom': 'gone', 'x-kept': 'kept' }),
    proxied('cookies of the response', 'cookies', { cookie: 'old=1' }),
    proxied('cookies of the request', 'request-cookies', { cookie: 'a=1' }),
    proxied('what it sees of the request', 'geo', { cookie: 'a=1' }),
    errorPage(['14', '15'], { name: 'an error', steps: [get('/proxy/throws')] }),
    { name: 'the body of a request', steps: [post('/proxy/body', 'hello')] },
    { name: 'before a stored reply', steps: [get('/proxy/fixed')] },
    { name: 'a path that its matcher has', steps: [get('/strict/12')] },
    { name: 'a path that its matcher has not', steps: [get('/strict/abc')] },
    notFound('a path that no route has', get('/proxy/nowhere')),
  ],
}

export const middlewareFile: ConformanceTopic = {
  project: 'middleware-file',
  alone: true,
  cases: [
    { name: 'middleware.ts without a matcher', steps: [get('/hello')] },
    { name: 'the route table with middleware.ts', steps: [built] },
  ],
}

export const proxyFile: ConformanceTopic = {
  project: 'proxy-file',
  alone: true,
  cases: [
    { name: 'proxy.ts beside middleware.ts', steps: [get('/hello')], next: ['14', '15'] },
    {
      name: 'proxy.ts beside middleware.ts, in the build',
      steps: [buildError(/Both .*middleware.* and .*proxy.* (?:file|are).*? detected/)],
      next: ['16'],
    },
  ],
}
