import { call, calling, submit, submitting } from '../action-requests'
import type { ConformanceCase, ConformanceTopic, Step } from '../conformance-case'
import { get, withCookies } from '../requests'
import { calls, countCalls, madeAnew, settle, wait } from '../steps'
import { actionProtocol } from './action-protocol'
import { bypassId } from './draft-mode'

const values = '/values'
const ends = '/ends'
const request = '/request'
const state = '/state'
const bound = '/bound'

const told = (name: string, ...given: unknown[]): ConformanceCase => ({
  name: `an argument: ${name}`,
  steps: calling(values, 'tell', ...given),
})

const given = (name: string, action: string): ConformanceCase => ({
  name: `a result: ${name}`,
  steps: calling(values, action),
})

/** The same action by Next's client and by a form without JavaScript. */
const ending = (name: string, action: string): ConformanceCase => ({
  name,
  steps: [get(ends), call(ends, action), submit(ends, action)],
})

const place = (name: string, path: string): ConformanceCase => ({
  name: `an action on ${name}`,
  steps: [...calling(path, 'visit', 'x'), submit(path, 'visit'), get(path)],
})

/** Time in which what is stale is made anew. */
const passed: Step[] = [settle, wait(1)]

/** A page whose data is stored, before and after an action on it. */
function cached(name: string, how: string, act: (path: string) => Step): ConformanceCase {
  const path = `/cache/${how}`
  const host = `${how}.actions.test`
  return {
    name,
    steps: [
      countCalls(host),
      get(path),
      act(path),
      ...passed,
      get(path),
      ...passed,
      get(path),
      ...passed,
      get(path),
      calls(host),
    ],
    labels: [madeAnew],
  }
}

/** Two pages of one pattern below a layout; the action is called on the first. */
function section(name: string, action: string): ConformanceCase {
  const [one, two] = ['/section/one', '/section/two'] as const
  return {
    name,
    steps: [
      countCalls('section.actions.test'),
      ...[one, two, one, two].map((path) => get(path)),
      call(one, action),
      ...[one, two, one, two].map((path) => get(path)),
      calls('section.actions.test'),
    ],
    labels: [madeAnew],
  }
}

const form = new FormData()
form.append('name', 'Ada')
form.append('name', 'Grace')
form.append('photo', new File([new Uint8Array([255, 0, 1])], 'a b.png', { type: 'image/png' }))

const shared = { one: 1 }

export const actions: ConformanceTopic = {
  project: 'actions',
  next: ['16'],
  alone: true,
  pages: true,
  cases: [
    told('strings', 'a', '', '$1', 'a\nb\u2028é😀', 'long '.repeat(1_000)),
    told('numbers and constants', 1.5, -0, NaN, Infinity, -Infinity, true, null, undefined, 10n),
    told('Date, Map and Set', new Date(0), new Map([['a', new Map([[1, 2]])]]), new Set(['x'])),
    told('typed arrays', new Uint8Array([1, 2, 250]), new Float64Array([1.5]), new ArrayBuffer(3)),
    told('objects and lists', { a: [{ b: { c: [1, [2]] } }] }, [], {}, [shared, shared]),
    told('a form with a file', form),
    told('two forms', form, new FormData()),
    told('a blob', new Blob(['text'], { type: 'text/plain' })),
    told('a promise', Promise.resolve('soon'), Promise.resolve(new Map([['a', 1]]))),
    told('none'),
    {
      name: 'an argument comes back',
      steps: calling(values, 'echo', new Map([['a', shared]]), 1n),
    },
    {
      name: 'an argument that only the client has comes back as it was',
      steps: calling(values, 'echo', () => 'a function', 1),
    },
    given('nothing', 'nothing'),
    given('plain values', 'plain'),
    given('Date, Map, Set, bytes and an error', 'classes'),
    given('a form', 'form'),
    given('a blob', 'blob'),
    given('promises', 'promises'),
    given('a promise that is rejected', 'rejected'),
    given('a stream', 'stream'),
    given('an async generator', 'count'),
    given('an element with a client component', 'element'),
    given('long text', 'huge'),
    given('a function, which is refused', 'unserialisable'),
    given('an instance of a class, which is refused', 'instance'),

    ending('a thrown error', 'error'),
    ending('a thrown text', 'text'),
    ending('a thrown error with a digest of its own', 'withDigest'),
    ending('notFound() in an action', 'missing'),
    ending('redirect() to a page', 'toPage'),
    ending('redirect() with replace', 'toPageReplacing'),
    ending('permanentRedirect()', 'toPageForever'),
    ending('redirect() to the page of the action', 'toItself'),
    ending('redirect() to a relative path', 'toSibling'),
    ending('redirect() to a path without a page', 'toNowhere'),
    ending('redirect() to a route handler', 'toHandler'),
    ending('redirect() to an absolute address of this host', 'toThisHost'),
    ending('redirect() to another host', 'toOtherHost'),
    ending('redirect() inside try and catch', 'caught'),
    {
      name: 'redirect() with a cookie',
      steps: [
        get(ends),
        withCookies(call(ends, 'withCookie')),
        withCookies(get('/target')),
        submit(ends, 'withCookie'),
      ],
    },

    {
      name: 'cookies and headers in an action',
      steps: [
        get(request),
        call(request, 'read', [], { cookie: 'a=1; b=%22x%22', 'x-custom': 'yes' }),
      ],
    },
    {
      name: 'cookies set and deleted by calls',
      steps: ['set', 'read', 'remove', 'read'].flatMap((action) => [
        withCookies(get(request)),
        withCookies(call(request, action)),
      ]),
    },
    {
      name: 'cookies set and deleted without JavaScript',
      steps: ['set', 'remove'].flatMap((action) => [
        withCookies(get(request)),
        withCookies(submit(request, action)),
      ]),
    },
    {
      name: 'a cookie set before an error',
      steps: [get(request), call(request, 'setAndFail'), submit(request, 'setAndFail')],
    },
    {
      name: 'draft mode turned on and off by actions',
      steps: [
        get(request),
        withCookies(call(request, 'enableDraft')),
        withCookies(get(request)),
        withCookies(submit(request, 'disableDraft')),
        withCookies(get(request)),
      ],
      masks: [bypassId],
    },
    {
      name: 'after() in an action',
      steps: [
        countCalls('after.actions.test'),
        get(request),
        call(request, 'later'),
        settle,
        calls('after.actions.test'),
      ],
    },

    {
      name: 'useActionState without JavaScript',
      steps: [
        get(state),
        submit(state, 'first', [{ name: 'name', value: '' }]),
        submit(state, 'first', [{ name: 'name', value: 'Ada' }]),
        submit(state, 'second', [{ name: 'name', value: 'Grace' }]),
      ],
    },
    {
      name: 'useActionState with a permalink',
      steps: [get('/state/permalink'), submit(state, 'first', [{ name: 'name', value: 'Ada' }])],
    },
    {
      name: 'useActionState without its key',
      steps: [
        get(state),
        submit(state, 'first', [{ name: 'name', value: 'Ada' }], {}, (hidden) =>
          hidden.filter(({ name }) => name !== '$ACTION_KEY'),
        ),
      ],
    },
    ...['free', 'bound', 'classes', 'added', 'button'].map((id) => ({
      name: `bound arguments without JavaScript: ${id}`,
      steps: submitting(bound, id, { name: 'own', value: 'x' }),
    })),
    ...['bound', 'added'].map((id) => ({
      name: `bound arguments by a call: ${id}`,
      steps: calling(bound, id, 'x'),
    })),
    ...['alpha', 'beta'].map((id) => ({
      name: `a closure: ${id}`,
      steps: [
        get('/closures'),
        call('/closures', id, ['x']),
        submit('/closures', id, [{ name: 'own', value: 'x' }]),
      ],
    })),

    place('a static page', '/places/static'),
    place('a page that is made anew by time', '/places/isr'),
    place('a dynamic page', '/places/dynamic'),
    place('a page with a parameter', '/places/items/a%20b'),
    place('a page in a group', '/places/grouped'),
    place('a page whose client component imports it', '/places/client'),
    place('a page whose layout has it', '/places/layout-only'),
    place('a page that imports it through export *', '/places/export-all'),
    place('a page with a query', '/places/static?a=1&b=%20'),

    cached('revalidatePath in an action', 'path', (path) => call(path, 'path', ['path'])),
    section('revalidatePath of a pattern', 'pattern'),
    section('revalidatePath of a layout', 'layout'),
    cached("revalidateTag with 'max' in an action", 'stale', (path) =>
      call(path, 'stale', ['stale']),
    ),
    cached('revalidateTag with { expire: 0 } in an action', 'expire', (path) =>
      call(path, 'expire', ['expire']),
    ),
    cached('updateTag', 'update', (path) => call(path, 'update', ['update'])),
    cached('refresh()', 'again', (path) => call(path, 'again')),
    cached('updateTag, then redirect()', 'go', (path) => call(path, 'updateAndGo', ['go'])),
    cached('updateTag, then a read of the same data', 'read', (path) =>
      call(path, 'updateAndRead', ['read']),
    ),
    cached('revalidatePath, then an error', 'fail', (path) => call(path, 'pathAndFail', ['fail'])),
    cached('revalidatePath without JavaScript', 'form', (path) =>
      submit(path, 'pathFrom', [{ name: 'how', value: 'form' }]),
    ),
    cached('an action that changes nothing', 'none', (path) => call(path, 'ask')),
    {
      name: 'fetch() in an action is not stored',
      steps: [
        countCalls('ask.actions.test'),
        get('/cache/none'),
        call('/cache/none', 'ask'),
        call('/cache/none', 'ask'),
        calls('ask.actions.test'),
      ],
      labels: [madeAnew],
    },
    ...actionProtocol,
  ],
}
