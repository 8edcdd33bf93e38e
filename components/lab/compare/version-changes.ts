// What changed between the versions of Next, as far as it shows in a reply. "Compare versions" explains a
// difference with the first entry that applies, and says "not explained" when none does. Add an entry for
// each change that an upgrade guide names, or that Next's code shows: then say where. Keep `says` one sentence.

import { headerOf } from '@/sandbox/protocol/headers'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import type { VersionOutcome } from '../state/comparison'

export type DifferenceKind = 'runs' | 'status' | 'header' | 'body' | 'cache' | 'build'

/** Two versions that follow each other and differ in something. */
interface VersionPair {
  kind: DifferenceKind
  /** Of a header: its name in lower case. */
  header: string | null
  method: string
  files: ProjectFiles
  /** All sources of the project. */
  source: string
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

const fetches = ({ reply }: VersionOutcome) =>
  reply?.trace.cache.some(({ store, label }) => store === 'data' && !/unstable_cache/.test(label))

export const versionChanges: readonly VersionChange[] = [
  {
    since: '15',
    says: 'GET handlers are no longer cached by default: in 14 a GET that reads nothing of its request was made once, by the build.',
    explains: ({ kind, header, method, before, after }) =>
      !isOneOf(kind, 'runs') &&
      (header === null || followsCaching.has(header)) &&
      (method === 'GET' || method === 'HEAD') &&
      before.route !== null &&
      before.route.kind !== 'dynamic' &&
      after.route?.kind === 'dynamic',
  },
  {
    since: '15',
    says: "fetch is no longer cached by default: ask for it with cache: 'force-cache' or next: { revalidate }.",
    explains: ({ kind, source, before, after }) =>
      isOneOf(kind, 'body', 'cache') &&
      /\bfetch\(/.test(source) &&
      fetches(before) === true &&
      fetches(after) !== true,
  },
  {
    since: '15',
    says: 'cookies(), headers(), draftMode() and params became async: without await the code gets a promise.',
    explains: ({ kind, source }) =>
      isOneOf(kind, 'runs', 'status', 'body', 'build') && readsWithoutAwait(source),
  },
  {
    since: '15',
    says: 'Cache-Control names how long a stale reply may be served (expireTime, a year by default); 14 left stale-while-revalidate without a number.',
    explains: ({ header, before, after }) =>
      header === 'cache-control' && [before, after].every(servesStale),
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
    explains: ({ kind, source }) =>
      isOneOf(kind, 'runs', 'status', 'body') && /\brequest\.(geo|ip)\b/.test(source),
  },
  {
    since: '15',
    says: 'after() and connection() came with Next 15; 14 does not have them.',
    explains: ({ kind, source }) =>
      isOneOf(kind, 'runs', 'status', 'body', 'build') &&
      /import\s*\{[^}]*\b(after|connection)\b[^}]*\}\s*from\s*'next\/server'/.test(source),
  },
  {
    since: '16',
    says: 'cookies(), headers(), draftMode() and params can only be awaited: 15 still let old code read them at once.',
    explains: ({ kind, source }) =>
      isOneOf(kind, 'runs', 'status', 'body', 'build') && readsWithoutAwait(source),
  },
  {
    since: '16',
    says: "revalidateTag takes a cacheLife profile as its second argument: with 'max' the old entry is served once more while a new one is made.",
    explains: ({ kind, source }) =>
      isOneOf(kind, 'body', 'cache', 'header', 'status') && /\brevalidateTag\(/.test(source),
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
    says: 'middleware.ts is called proxy.ts; earlier versions do not know the new name.',
    explains: ({ files }) => Object.keys(files).some((path) => /^(src\/)?proxy\.[jt]s$/.test(path)),
  },
  {
    since: '16',
    says: "'use cache', cacheLife and cacheTag belong to cacheComponents, which is stable since Next 16.",
    explains: ({ source }) => /['"]use cache\b|\bcacheComponents\b/.test(source),
  },
  {
    since: '16',
    says: 'updateTag() and refresh() came with Next 16.',
    explains: ({ kind, source }) =>
      isOneOf(kind, 'runs', 'status', 'body', 'build') &&
      /import\s*\{[^}]*\b(updateTag|refresh)\b[^}]*\}\s*from\s*'next\/cache'/.test(source),
  },
]

function readsWithoutAwait(source: string): boolean {
  return (
    /(?<!await\s)\b(cookies|headers|draftMode)\(\)/.test(source) ||
    /(?<!await\s)(?<!await [\w.]+)\bparams\.\w/.test(source) ||
    /const\s*\{[^}]*\}\s*=\s*(context\.)?params\b/.test(source)
  )
}

const valueOf = ({ reply }: VersionOutcome, wanted: string) =>
  (reply && headerOf(reply.headers, wanted)) ?? ''

const varies = (outcome: VersionOutcome, by: string) =>
  valueOf(outcome, 'vary').toLowerCase().split(/ *, */).includes(by)

const servesStale = (outcome: VersionOutcome) =>
  valueOf(outcome, 'cache-control').includes('stale-while-revalidate')
