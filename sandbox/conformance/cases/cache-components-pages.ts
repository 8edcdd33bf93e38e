import type {
  ConformanceCase,
  ConformanceRequest,
  ConformanceTopic,
  Step,
} from '../conformance-case'
import { call, submit } from '../action-requests'
import { get, post, send, withCookies } from '../requests'
import { built, madeAnew, settle, wait } from '../steps'
import { prefetchOf, route } from './client-router'

const page = (name: string, ...paths: string[]): ConformanceCase => ({
  name,
  steps: paths.map((path) => get(path)),
})

const labelled = (name: string, ...steps: Step[]): ConformanceCase => ({
  name,
  steps,
  labels: [madeAnew],
})

/** The page before and after a request that changes what is cached, of each set its own. */
const changing = (
  name: string,
  set: string,
  change: (path: string) => ConformanceRequest,
): ConformanceCase => {
  const path = `/cached/${set}`
  return labelled(name, get(path), change(path), get(path), settle, wait(1.2), get(path))
}

const VISITOR = { cookie: 'name=Ada', 'x-custom': 'yes' }

export const cacheComponentsPages: ConformanceTopic = {
  project: 'cache-components-pages',
  alone: true,
  pages: true,
  next: ['16'],
  cases: [
    { name: 'the route table', steps: [built] },
    page('a page without a hole', '/', '/?a=1'),
    { name: 'a hole that reads the request', steps: [get('/hole', VISITOR), get('/hole')] },
    labelled('holes inside each other and beside', get('/two'), get('/two')),
    page('searchParams in a hole', '/search', '/search?a=1&a=2'),
    {
      name: 'loading.tsx around the page, and its metadata',
      steps: [get('/loading', VISITOR), get('/loading')],
    },
    labelled("a page with 'use cache' at its head", get('/whole'), get('/whole')),
    labelled(
      'a shell that is made again by time',
      wait(3.4),
      get('/brief'),
      settle,
      wait(1.2),
      get('/brief'),
      wait(3.4),
      get('/brief'),
      settle,
      wait(1.2),
      get('/brief'),
    ),
    labelled(
      'a shell and a hole that are made again by time',
      wait(3.4),
      get('/brief-hole'),
      settle,
      wait(1.2),
      get('/brief-hole'),
      wait(3.4),
      get('/brief-hole'),
      settle,
      wait(1.2),
      get('/brief-hole'),
    ),
    labelled("cacheLife('seconds'), which leaves a hole", get('/seconds'), get('/seconds')),
    labelled("'use cache: private'", get('/private', VISITOR), get('/private', VISITOR)),
    labelled("'use cache: remote'", get('/remote'), get('/remote')),
    labelled(
      'a cached component around a hole and client components',
      get('/around?a=1', VISITOR),
      get('/around'),
    ),
    page('a parameter without generateStaticParams', '/items/7', '/items/7', '/items/a%20b'),
    labelled(
      'parameters of generateStaticParams and others',
      get('/posts/one'),
      get('/posts/two'),
      get('/posts/three'),
      settle,
      get('/posts/three'),
    ),
    page('notFound() of parameters', '/posts/gone', '/posts/missing', '/posts/missing'),
    page('redirect() of a parameter', '/posts/moved'),
    {
      name: 'one known and one unknown parameter',
      steps: ['/shop/books/1', '/shop/toys/2', '/shop/books/1', '/shop/toys/2'].map((path) =>
        get(path),
      ),
    },
    {
      name: 'a parameter outside of Suspense',
      steps: [get('/blocking/a'), get('/blocking/b'), settle, get('/blocking/b')],
    },
    {
      name: 'a page without a shell',
      steps: [get('/instant', VISITOR), get('/instant')],
    },
    page('redirect() in the shell', '/moved'),
    page('notFound() in the shell', '/gone'),
    page('a path without a page', '/nowhere'),
    page(
      'endings in a hole',
      '/late',
      '/late?how=redirect',
      '/late?how=missing',
      '/late?how=error',
    ),
    labelled('a handler beside pages', get('/handler'), get('/handler')),
    {
      name: 'HEAD and other methods',
      steps: [
        send('HEAD', '/'),
        send('HEAD', '/hole'),
        ...['POST', 'OPTIONS', 'PUT'].flatMap((method) => [
          send(method, '/'),
          send(method, '/hole'),
        ]),
      ],
    },
    {
      name: 'a crawler',
      steps: [
        get('/hole', { 'user-agent': 'Googlebot' }),
        get('/loading', { 'user-agent': 'Twitterbot/1.0' }),
      ],
    },
    labelled('a page without a change', get('/cached/plain'), get('/cached/plain')),
    changing('updateTag in an action', 'update', (path) => call(path, 'update')),
    changing("revalidateTag with 'max' in an action", 'stale', (path) => call(path, 'stale')),
    changing('revalidatePath in an action', 'path', (path) => call(path, 'path')),
    changing('refresh() in an action', 'again', (path) => call(path, 'again')),
    changing('a cookie set by an action', 'enter', (path) => withCookies(call(path, 'enter'))),
    changing('an action that changes nothing', 'nothing', (path) => call(path, 'nothing')),
    changing('redirect() in an action', 'away', (path) => call(path, 'away')),
    changing('a tag that a handler expires', 'handler', () => post('/expire', 'data-handler')),
    labelled(
      'actions without JavaScript',
      get('/cached/form'),
      submit('/cached/form', 'update'),
      settle,
      get('/cached/form'),
      withCookies(submit('/cached/form', 'enter')),
      withCookies(get('/cached/form')),
      submit('/cached/form', 'away'),
    ),
    ...['/', '/hole', '/items/7', '/late', '/nowhere', '/moved'].map((path) => ({
      name: `a soft navigation to ${path}`,
      steps: [route(path), settle, route(path)],
    })),
    ...['/posts/one', '/posts/four'].map((path) =>
      labelled(`a soft navigation to ${path}`, route(path), settle, route(path)),
    ),
    ...['/', '/hole', '/items/7', '/nowhere'].map((path) => ({
      name: `a prefetch of ${path}`,
      steps: prefetchOf(path),
    })),
    labelled('a prefetch of a page of generateStaticParams', ...prefetchOf('/posts/one')),
  ],
}
