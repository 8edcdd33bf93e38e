// What changed between the versions of Next, as far as it shows in a reply. "Compare versions" explains a
// difference with the first entry that applies, and says "not explained" when none does. Add an entry for
// each change that an upgrade guide names, or that Next's code shows: then say where. Keep `says` one sentence.
// An entry goes by what the request did: a word in some file of the project is no sign that it ran.

import type { VersionOutcome } from '../state/comparison'
import { runsFor, textsOf, touchesOf, valueOf } from './request-facts'

export type DifferenceKind = 'runs' | 'status' | 'header' | 'body' | 'cache' | 'build'

/** Two versions that follow each other and differ in something. */
interface VersionPair {
  kind: DifferenceKind
  /** Of a header: its name in lower case. */
  header: string | null
  method: string
  path: string
  /** Source of the function that answered. */
  handler: string
  before: VersionOutcome
  after: VersionOutcome
}

export interface VersionChange {
  /** The version that brought it. */
  since: '15' | '16'
  /** What changed, in the words of a reader's question: why is this different? */
  says: string
  explains(pair: VersionPair): boolean
}

const isOneOf = (kind: DifferenceKind, ...kinds: DifferenceKind[]) => kinds.includes(kind)

/** Headers that tell how a reply was cached, or how it was sent for that reason. */
const followsCaching = new Set([
  'age',
  'cache-control',
  'connection',
  'content-length',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'x-nextjs-stale-time',
])

const SEGMENT_PREFETCH = 'next-router-segment-prefetch'

const fetches = (outcome: VersionOutcome) =>
  touchesOf(outcome).some(({ store, label }) => store === 'data' && !/unstable_cache/.test(label))

const isStored = ({ route }: VersionOutcome) => route !== null && route.kind !== 'dynamic'

export const versionChanges: readonly VersionChange[] = [
  {
    since: '15',
    says: 'GET handlers are no longer cached by default: in 14 a GET that reads nothing of its request was made once, by the build.',
    explains: ({ kind, header, method, before, after }) =>
      isOneOf(kind, 'build', 'header', 'body', 'cache') &&
      (header === null || followsCaching.has(header)) &&
      (method === 'GET' || method === 'HEAD') &&
      isStored(before) &&
      after.route?.kind === 'dynamic',
  },
  {
    since: '15',
    says: "fetch is no longer cached by default: ask for it with cache: 'force-cache' or next: { revalidate }.",
    explains: ({ kind, before, after }) =>
      isOneOf(kind, 'body', 'cache') && fetches(before) && !fetches(after),
  },
  {
    since: '15',
    says: 'cookies(), headers(), draftMode() and params became async: without await the code gets a promise.',
    explains: ({ kind, handler }) => isOneOf(kind, 'status', 'body') && readsWithoutAwait(handler),
  },
  // server/base-server.js of 14 sends what it stored of a handler as it is; build/templates/app-route.js adds the header.
  {
    since: '15',
    says: 'A stored reply of a handler has Cache-Control, which names how long caches on the way may keep it; 14 sent it without.',
    explains: ({ header, before, after }) =>
      header === 'cache-control' &&
      [before, after].every(isStored) &&
      valueOf(before, header) === '' &&
      valueOf(after, header) !== '',
  },
  {
    since: '15',
    says: 'Cache-Control names how long a stale reply may be served (expireTime, a year by default); 14 left stale-while-revalidate without a number.',
    explains: ({ header, before, after }) =>
      header === 'cache-control' &&
      /stale-while-revalidate(?!=)/.test(valueOf(before, header)) &&
      /stale-while-revalidate=/.test(valueOf(after, header)),
  },
  // server/base-server.js, setVaryHeader: adds its names to every reply of the App Router.
  {
    since: '15',
    says: 'Vary names one more header that the router of the App Router sends, next-router-segment-prefetch, and has them all in lower case.',
    explains: ({ header, before, after }) =>
      header === 'vary' && !varies(before, SEGMENT_PREFETCH) && varies(after, SEGMENT_PREFETCH),
  },
  {
    since: '15',
    says: 'geo and ip were removed from NextRequest.',
    explains: ({ kind, handler }) =>
      isOneOf(kind, 'status', 'body') && /\brequest\.(geo|ip)\b/.test(handler),
  },
  {
    since: '15',
    says: 'after() and connection() came with Next 15; 14 does not have them.',
    explains: ({ kind, before }) =>
      isOneOf(kind, 'runs', 'status', 'body') && lacks(before, 'after|connection'),
  },
  {
    since: '16',
    says: 'cookies(), headers(), draftMode() and params can only be awaited: 15 still let old code read them at once.',
    explains: ({ kind, handler, after }) =>
      (isOneOf(kind, 'status', 'body') && readsWithoutAwait(handler)) ||
      (kind === 'runs' &&
        textsOf(after).some((text) => /(cookies|headers|draftMode)\)?\(\.\.\.\)/.test(text))),
  },
  {
    since: '16',
    says: "revalidateTag takes a cacheLife profile as its second argument: with 'max' the old entry is served once more while a new one is made.",
    explains: ({ kind, handler, before, after }) =>
      isOneOf(kind, 'body', 'cache', 'status') &&
      /\brevalidateTag\(/.test(handler) &&
      [before, after].some((outcome) => touchesOf(outcome).some(isTagCall)),
  },
  // server/base-http/node.js, appendHeader: 14 and 15 set a list with one entry, which compression passes over.
  {
    since: '16',
    says: 'Vary names Accept-Encoding: next start may compress the reply of a handler, which before 16 it never did.',
    explains: ({ header, before, after }) =>
      header === 'vary' && !varies(before, 'accept-encoding') && varies(after, 'accept-encoding'),
  },
  {
    since: '16',
    says: 'middleware.ts is called proxy.ts and runs before this request; earlier versions do not know the new name.',
    explains: ({ kind, header, path, before: { proxy: none }, after: { proxy } }) =>
      isOneOf(kind, 'status', 'header', 'body', 'cache') &&
      (header === null || !followsCaching.has(header)) &&
      none === null &&
      proxy?.name === 'proxy' &&
      runsFor(proxy, path),
  },
  {
    since: '16',
    says: "'use cache', cacheLife and cacheTag belong to cacheComponents, which is stable since Next 16.",
    explains: ({ kind, before, after }) =>
      (isOneOf(kind, 'build', 'body', 'cache') && usesCache(after) && !usesCache(before)) ||
      (kind === 'runs' && before.problems.some((text) => /["']use cache["']/.test(text))) ||
      (isOneOf(kind, 'runs', 'status', 'body') && lacks(before, 'cacheLife|cacheTag')),
  },
  {
    since: '16',
    says: 'updateTag() and refresh() came with Next 16.',
    explains: ({ kind, before }) =>
      isOneOf(kind, 'runs', 'status', 'body') && lacks(before, 'updateTag|refresh'),
  },
]

/** A call of one of `names` failed because this version does not export it. */
function lacks(outcome: VersionOutcome, names: string): boolean {
  const failure = new RegExp(`\\b(?:${names})\\)? is not a function`)
  return textsOf(outcome).some((text) => failure.test(text))
}

function readsWithoutAwait(source: string): boolean {
  return (
    /(?<!await\s)\b(cookies|headers|draftMode)\(\)/.test(source) ||
    /(?<!await\s)(?<!await [\w.]+)\bparams\.\w/.test(source) ||
    /const\s*\{[^}]*\}\s*=\s*(context\.)?params\b/.test(source)
  )
}

const isTagCall = ({ operation, label }: { operation: string; label: string }) =>
  operation === 'revalidate' && label.startsWith('tag ')

const usesCache = (outcome: VersionOutcome) =>
  touchesOf(outcome).some(({ store }) => store === 'use-cache')

const varies = (outcome: VersionOutcome, by: string) =>
  valueOf(outcome, 'vary').toLowerCase().split(/ *, */).includes(by)
