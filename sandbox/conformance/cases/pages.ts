import type { ConformanceCase, ConformanceTopic } from '../conformance-case'
import { get, post, send } from '../requests'
import { built } from '../steps'
import { clientRouter } from './client-router'

const page = (name: string, ...paths: string[]): ConformanceCase => ({
  name,
  steps: paths.map((path) => get(path)),
})

export const pages: ConformanceTopic = {
  project: 'pages',
  next: ['16'],
  pages: true,
  cases: [
    { name: 'the route table with pages', steps: [built] },
    page('the home page', '/'),
    page('a static page', '/pages/static', '/pages/static?a=1'),
    page('a dynamic page', '/pages/dynamic'),
    { name: 'HEAD of a static page', steps: [send('HEAD', '/pages/static')] },
    { name: 'HEAD of a dynamic page', steps: [send('HEAD', '/pages/dynamic')] },
    { name: 'POST to a static page', steps: [post('/pages/static', 'x', 'text/plain')] },
    { name: 'POST to a dynamic page', steps: [post('/pages/dynamic', 'x', 'text/plain')] },
    {
      name: 'other methods of a static page',
      steps: ['OPTIONS', 'PUT', 'DELETE', 'PATCH'].map((method) => send(method, '/pages/static')),
    },
    {
      name: 'other methods of a dynamic page',
      steps: ['OPTIONS', 'PUT', 'DELETE', 'PATCH'].map((method) => send(method, '/pages/dynamic')),
    },
    page('a slash at the end of a page', '/pages/static/', '/pages/dynamic/?a=1'),
    page('searchParams', '/pages/search', '/pages/search?a=1&a=2&b=%20x%26&c'),
    {
      name: 'cookies and headers in a page',
      steps: [
        get('/pages/request', { cookie: 'a=1; b=%22x%22', 'x-custom': 'yes' }),
        get('/pages/request'),
      ],
    },
    page('a cookie set while a page renders', '/pages/set-cookie'),
    page('a parameter and metadata from it', '/pages/items/7', '/pages/items/a%20b%2Fc%C3%A9'),
    page('a catch-all page', '/pages/files/a/b%20c/d', '/pages/files'),
    page('an optional catch-all page', '/pages/maybe', '/pages/maybe/a/b'),
    page('a page in a group', '/pages/grouped'),
    page('nested layouts, a template and CSS modules', '/pages/nested/inner'),
    page('loading.tsx', '/pages/slow'),
    page('two Suspense boundaries', '/pages/stream'),
    page('a client component', '/pages/client'),
    page('values passed to a client component', '/pages/client/values'),
    page('a client component behind export *', '/pages/client/all'),
    page('error.tsx around a server component', '/pages/error/server'),
    page('error.tsx around a client component', '/pages/error/client'),
    page('an error that no error.tsx catches', '/pages/unhandled'),
    page('notFound()', '/pages/missing/it'),
    page('notFound() in a static page', '/pages/gone', '/pages/gone'),
    page('a path without a page', '/pages/nowhere', '/nowhere/at/all'),
    page('redirect()', '/pages/missing/redirect'),
    page('permanentRedirect()', '/pages/missing/permanent'),
    page('redirect() to another host', '/pages/missing/elsewhere'),
    page('redirect() to a relative path', '/pages/missing/relative'),
    page('redirect() in a static page', '/pages/moved', '/pages/moved'),
    page('redirect() after the stream began', '/pages/late-redirect'),
    page('notFound() after the stream began', '/pages/late-redirect?how=missing'),
    page('next/link, next/dynamic, next/script and SVG', '/pages/extras'),
    page('next/image: SVG, unoptimized, a loader, a placeholder', '/pages/image'),
    page('metadata of all kinds', '/pages/metadata'),
    {
      name: 'If-None-Match with another tag',
      steps: [get('/pages/static', { 'if-none-match': '"other"' })],
    },
    {
      name: 'a page for a crawler',
      steps: [
        get('/pages/items/1', { 'user-agent': 'Twitterbot/1.0' }),
        get('/pages/slow', { 'user-agent': 'Googlebot' }),
      ],
    },
    ...clientRouter,
  ],
}
