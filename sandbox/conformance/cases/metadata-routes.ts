import type { ConformanceCase, ConformanceTopic } from '../conformance-case'
import { get, post, send } from '../requests'
import { buildError, built, calls, countCalls, madeAnew, settle, wait } from '../steps'
import { errorPage, notFound } from './error-pages'

const one = (name: string, ...steps: ConformanceCase['steps']): ConformanceCase => ({ name, steps })

/** Has its reply made anew? */
const made = (name: string, ...steps: ConformanceCase['steps']): ConformanceCase => ({
  name,
  steps,
  labels: [madeAnew],
})

const STOCK = 'stock.example'

/** `robots`, `manifest` and `sitemap` as code. */
const metadataRoutes: ConformanceTopic = {
  project: 'metadata-routes',
  alone: true,
  cases: [
    one('the route table', built),
    one('robots.ts', get('/robots.txt')),
    one('manifest.ts', get('/manifest.webmanifest')),
    one('sitemap.ts', get('/sitemap.xml')),
    one('a handler beside them', get('/own')),
    one('HEAD', send('HEAD', '/sitemap.xml'), send('HEAD', '/robots.txt')),
    ...['OPTIONS', 'PUT'].map((method) =>
      errorPage(['14'], one(`${method} of robots.txt`, send(method, '/robots.txt'))),
    ),
    errorPage(['14'], one('POST to a sitemap', post('/sitemap.xml', 'x'))),
    one('a query', get('/robots.txt?a=1')),
    one('a slash at the end', get('/robots.txt/')),
    {
      ...notFound('the page for a path without a route, beside a manifest', get('/missing')),
      skip: {
        reason:
          'The real page links the manifest in its head; that of the sandbox is the same for all projects.',
        next: ['16'],
      },
    },
    notFound('the path without its ending', send('HEAD', '/sitemap')),
    notFound('robots without its ending', send('HEAD', '/robots')),
    notFound('the other ending of a manifest', send('HEAD', '/manifest.json')),
    one('a group of folders', get('/grouped/sitemap.xml')),
    {
      ...one('the Edge runtime', get('/quick/sitemap.xml'), get('/quick/sitemap.xml')),
      masks: [
        {
          field: 'header vary',
          reason:
            'It runs on Node here, where Next adds what its router sends. It is made at each request, as in Edge.',
        },
      ],
    },
    made(
      'revalidate = 2',
      get('/renewed/sitemap.xml'),
      wait(3),
      get('/renewed/sitemap.xml'),
      settle,
      get('/renewed/sitemap.xml'),
    ),
    made(
      'revalidatePath of a sitemap',
      get('/again/sitemap.xml'),
      post('/again', ''),
      get('/again/sitemap.xml'),
      settle,
      get('/again/sitemap.xml'),
    ),
    made('dynamic = "force-dynamic"', get('/each/sitemap.xml'), get('/each/sitemap.xml')),
    one('a look at the request', get('/reads/sitemap.xml', { 'x-shop': 'one.example' })),
    made(
      'data with a lifetime',
      countCalls(STOCK),
      get('/fetched/sitemap.xml'),
      wait(3),
      get('/fetched/sitemap.xml'),
      settle,
      get('/fetched/sitemap.xml'),
      calls(STOCK),
    ),
    one('a dynamic segment', get('/shop/7/sitemap.xml'), get('/shop/a%20b/sitemap.xml')),
    one(
      'a list of segments',
      get('/listed/new/sitemap.xml'),
      get('/listed/other/sitemap.xml'),
      settle,
      get('/listed/other/sitemap.xml'),
    ),
    one('generateSitemaps', get('/many/sitemap/0.xml'), get('/many/sitemap/next.xml')),
    one('an id that is not listed', get('/many/sitemap/9.xml'), settle, get('/many/sitemap/9.xml')),
    one('an id without its ending', get('/many/sitemap/0')),
    notFound('generateSitemaps has no list of its own', send('HEAD', '/many/sitemap.xml')),
    one('generateSitemaps in a dynamic segment', get('/lists/new/sitemap/1.xml')),
    one('a return of the wrong type', get('/wrong/sitemap.xml')),
  ],
}

/** The same as files of text. */
const metadataFiles: ConformanceTopic = {
  project: 'metadata-files',
  alone: true,
  cases: [
    one('the route table', built),
    one('robots.txt', get('/robots.txt')),
    one('sitemap.xml', get('/sitemap.xml')),
    one('sitemap.xml in a folder', get('/docs/sitemap.xml')),
    one('manifest.json', get('/manifest.json')),
    one('sitemap.xml in a dynamic segment', get('/item/7/sitemap.xml'), get('/item/8/sitemap.xml')),
    one('HEAD', send('HEAD', '/robots.txt')),
    notFound('the other ending of a manifest', send('HEAD', '/manifest.webmanifest')),
    one('a handler beside them', get('/own')),
  ],
}

const failing = (
  project: string,
  name: string,
  error: RegExp,
  exceptions: Pick<ConformanceCase, 'masks' | 'skip'> = {},
): ConformanceTopic => ({
  project,
  alone: true,
  cases: [{ name, steps: [buildError(error)], ...exceptions }],
})

const TAKES_ONE =
  'The real build takes one of the two files without a word, and the sandbox refuses both by name.'

export const metadata: ConformanceTopic[] = [
  metadataRoutes,
  metadataFiles,
  failing('metadata-twins', 'a file of text beside one of code', /robots/, {
    skip: { reason: TAKES_ONE },
  }),
  failing(
    'metadata-beside-handler',
    'robots.ts beside a handler of its path',
    /Conflicting route and metadata at \/robots\.txt/,
    { skip: { reason: TAKES_ONE, next: ['14', '15'] } },
  ),
  failing(
    'metadata-no-default',
    'no default export',
    /Export default doesn't exist in target module|Default export is missing in/,
    {
      masks: [
        {
          field: 'build error',
          reason:
            'Turbopack sees it in the import; the module of the webpack build, which runs here, when it runs.',
          next: ['16'],
        },
      ],
    },
  ),
  failing(
    'metadata-wrong-return',
    'a return of the wrong type',
    /Cannot read properties of undefined \(reading 'rules'\)/,
  ),
  failing(
    'metadata-no-id',
    'generateSitemaps without an id',
    /id property is required for every item returned from generateSitemaps|Cannot read properties of undefined \(reading 'toString'\)/,
  ),
]
