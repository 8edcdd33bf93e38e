// What one may need, and which of Next.js's ways serves it.

export type Way = 'action' | 'handler' | 'component'

export const WAYS: Record<Way, string> = {
  action: 'Server Action',
  handler: 'Route Handler',
  component: 'Server Component',
}

export interface Need {
  id: string
  /** Completes "My code …". */
  need: string
  way: Way
  why: string
  /** Where it can be run. */
  example: { href: string; title: string }
}

export const NEEDS: readonly Need[] = [
  {
    id: 'form',
    need: 'changes data from a form or button of my pages',
    way: 'action',
    why: 'One function instead of an endpoint and a fetch; the reply already holds the new page.',
    example: {
      href: '/lessons/server-actions/first-action/#a-function-and-a-form',
      title: 'A form that adds a problem',
    },
  },
  {
    id: 'without-script',
    need: 'must work before JavaScript has loaded',
    way: 'action',
    why: 'A form with an action is a plain form in the HTML. A form with fetch does nothing yet.',
    example: {
      href: '/lessons/server-actions/without-javascript/#two-buttons-on-one-page',
      title: 'Two buttons, one of them without JavaScript',
    },
  },
  {
    id: 'field-errors',
    need: 'shows pending state and errors beside the fields',
    way: 'action',
    why: 'useActionState and useFormStatus give you both for an action.',
    example: {
      href: '/lessons/server-actions/pending-and-errors/#a-result-for-the-form',
      title: 'A result for the form',
    },
  },
  {
    id: 'sign-in',
    need: 'sets a cookie and goes to another page after a form',
    way: 'action',
    why: 'cookies() can write there, and redirect() works with and without JavaScript.',
    example: {
      href: '/lessons/server-actions/redirect-and-cookies/#sign-in',
      title: 'Sign in and out',
    },
  },
  {
    id: 'webhook',
    need: 'is called by another service (a webhook)',
    way: 'handler',
    why: 'The caller needs an address that stays, and you need the raw body to check its signature.',
    example: {
      href: '/lessons/server-actions/webhooks/#who-is-calling',
      title: 'A webhook with a signature',
    },
  },
  {
    id: 'app',
    need: 'is called by a phone app or a command line',
    way: 'handler',
    why: 'They speak JSON and statuses. The id of an action belongs to one build of your site.',
    example: { href: '/playground/?project=rest-api', title: 'A REST API in the playground' },
  },
  {
    id: 'third-party',
    need: 'is a public API for others',
    way: 'handler',
    why: 'Others want paths, methods and statuses that you can document and keep.',
    example: {
      href: '/lessons/route-handlers/dynamic-segments/#found-or-not-found',
      title: 'One problem by its id: 200, 404, 204',
    },
  },
  {
    id: 'get',
    need: 'answers to GET, with a query that can be linked and repeated',
    way: 'handler',
    why: 'An action is always a POST: no link, no cache, and one after the other.',
    example: {
      href: '/lessons/route-handlers/reading-the-request/#the-query',
      title: 'A search with a query',
    },
  },
  {
    id: 'page-data',
    need: 'reads data that my own page shows',
    way: 'component',
    why: 'The page is rendered on the server: ask the database there. Neither an endpoint nor an action is needed.',
    example: {
      href: '/playground/?project=page-and-action',
      title: 'A page that reads its rows, in the playground',
    },
  },
  {
    id: 'streaming',
    need: 'streams its reply piece by piece',
    way: 'handler',
    why: 'A handler can return any ReadableStream, such as server-sent events.',
    example: {
      href: '/playground/?project=streams-and-files',
      title: 'A stream and its chunks, in the playground',
    },
  },
  {
    id: 'download',
    need: 'offers a file to download',
    way: 'handler',
    why: 'Content-Type and Content-Disposition are yours to set, and a link can point to it.',
    example: {
      href: '/playground/?project=streams-and-files',
      title: 'A CSV file, in the playground',
    },
  },
  {
    id: 'cache-headers',
    need: 'should be kept by caches',
    way: 'handler',
    why: 'A GET can be static, be revalidated by time, or carry a Cache-Control of yours. Replies of actions are never kept.',
    example: {
      href: '/lessons/caching/what-is-cached/#ask-for-it',
      title: 'Handlers that are cached, and the header that says so',
    },
  },
]
