// Page. Headers that Next's client and server say things to each other with, in words.

import type { HeaderList } from '../protocol/trace'
import { type ActionNames, actionLabel, placeOf } from './action-names'
import { headerOf } from '../protocol/headers'
import { readRouterState } from './router-state'

export interface HeaderWords {
  name: string
  value: string
  /** One sentence. */
  words: string
}

type Explain = (value: string, names: ActionNames) => string

const PREFETCHES: Readonly<Record<string, string>> = {
  '1': 'A prefetch of what does not depend on the request.',
  '2': 'A prefetch that may read cookies and the query string.',
  '3': 'A prefetch of the shell of the page.',
}

/** Requests of the router, by `app-router-headers.js` of Next 16. */
const REQUEST: Readonly<Record<string, Explain>> = {
  rsc: () => 'Asks for the payload of React Server Components instead of HTML.',
  'next-action': (id, names) => `Calls the Server Action ${actionLabel(id, placeOf(id, names))}.`,
  'next-router-prefetch': (value) => PREFETCHES[value] ?? 'A prefetch.',
  'next-router-segment-prefetch': (value) =>
    value === '/_tree'
      ? 'A prefetch of the route’s structure alone.'
      : `A prefetch of one segment of the route: ${value}.`,
  'next-router-state-tree': routerStateWords,
  'next-url': (value) =>
    `The path that was shown before, for routes that intercept others: ${value}.`,
  'x-action-forwarded': () => 'Next passed the action on to the page that has it.',
}

/** Replies, by `action-handler.js` and `base-server.js` of Next 16. */
const REPLY: Readonly<Record<string, Explain>> = {
  'x-action-redirect': (value) => redirectWords(value),
  'x-action-revalidated': (value) =>
    REVALIDATED[value] ?? `An unknown kind of revalidation: ${value}.`,
  'x-nextjs-action-not-found': () =>
    'The server has no such Server Action: the page is of another build, or the id is wrong.',
  'x-nextjs-cache': (value) => CACHE[value] ?? `The cache of rendered pages: ${value}.`,
  'x-nextjs-prerender': () => 'The page was rendered before the request, by the build or by ISR.',
  'x-nextjs-postponed': (value) =>
    value === '2'
      ? 'The page has parts that only a request can fill; only its static part is here.'
      : 'The page has parts that only a request can fill.',
  'x-nextjs-stale-time': (value) => `The browser may reuse the payload for ${value} seconds.`,
  'x-nextjs-rewritten-path': (value) => `A rewrite led to the path ${value}.`,
  'x-nextjs-rewritten-query': (value) => `A rewrite led to the query ${value}.`,
  'x-nextjs-matched-path': (value) => `The route that answered: ${value}.`,
  'x-nextjs-deployment-id': (value) => `The deployment that answered: ${value}.`,
  'set-cookie': (value) => cookieWords(value),
}

const REVALIDATED: Readonly<Record<string, string>> = {
  '1': 'The action invalidated data: by revalidatePath(), by updateTag(), or by changing cookies. The browser drops every page that it had prefetched.',
  '2': 'The action called refresh(): the browser drops what depends on the request and keeps the static rest.',
}

const CACHE: Readonly<Record<string, string>> = {
  HIT: 'The page came from the cache, and was fresh.',
  STALE: 'The page came from the cache, too old; Next renders it anew in the background.',
  MISS: 'The cache did not have the page; it was rendered for this request.',
  REVALIDATED: 'The page was rendered anew on demand.',
}

function routerStateWords(value: string): string {
  const state = readRouterState(value)
  if (!state) return 'The route that the browser shows; this value cannot be read.'
  const shown = `The browser shows ${state.paths.join(' and ')}.`
  return state.refetch.length > 0
    ? `${shown} It asks for everything below ${state.refetch.join(' and ')}.`
    : `${shown} It asks for what differs.`
}

/** `x-action-redirect: /problems;push` */
export function readActionRedirect(value: string): { to: string; type: 'push' | 'replace' | null } {
  const at = value.lastIndexOf(';')
  const type = value.slice(at + 1)
  if (at !== -1 && (type === 'push' || type === 'replace')) return { to: value.slice(0, at), type }
  return { to: value, type: null }
}

function redirectWords(value: string): string {
  const { to, type } = readActionRedirect(value)
  const entry =
    type === 'replace' ? 'in place of the current history entry' : 'as a new history entry'
  return `redirect() was called: the router shows ${to}, ${entry}. The status stays 200, and the payload of ${to} may come along.`
}

function cookieWords(value: string): string {
  const name = value.split('=', 1)[0] ?? ''
  const deletes =
    /;\s*max-age=-?0*\s*(;|$)/i.test(value) || isPast(/;\s*expires=([^;]+)/i.exec(value)?.[1])
  return deletes ? `Deletes the cookie ${name}.` : `Sets the cookie ${name}.`
}

/** Frameworks delete cookies with a date at the beginning of time. */
const isPast = (date: string | undefined): boolean => date !== undefined && Date.parse(date) <= 0

/** What the headers of a request say to Next, in order; headers of other kinds are left out. */
export function requestHeaderWords(headers: HeaderList, names: ActionNames): HeaderWords[] {
  return explain(headers, REQUEST, names)
}

/** What the status and the headers of a reply say to Next's client, in order. */
export function replyHeaderWords(status: number, headers: HeaderList): HeaderWords[] {
  const location = headerOf(headers, 'location')
  const redirect =
    location !== null && status >= 300 && status < 400
      ? [{ name: `${status}`, value: location, words: statusWords(status, location) }]
      : []
  return [...redirect, ...explain(headers, REPLY, {})]
}

function statusWords(status: number, location: string): string {
  return status === 303
    ? `See other: the browser gets ${location}, so that reloading does not post again.`
    : `The browser goes on to ${location}.`
}

function explain(
  headers: HeaderList,
  known: Readonly<Record<string, Explain>>,
  names: ActionNames,
): HeaderWords[] {
  return headers.flatMap(([name, value]) => {
    const key = name.toLowerCase()
    const words = Object.hasOwn(known, key) ? known[key]?.(value, names) : undefined
    return words === undefined ? [] : [{ name, value, words }]
  })
}
