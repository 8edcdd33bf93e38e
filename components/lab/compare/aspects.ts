// In what replies of several versions may differ, each as one text for each version.

import type { VersionOutcome, VersionReply } from '../state/comparison'
import type { DifferenceKind } from './version-changes'

export interface Aspect {
  kind: DifferenceKind
  /** Of a header: its name in lower case. */
  header: string | null
  name: string
  /** How a list of what is the same names it; null for what goes without saying. */
  same: string | null
  values: string[]
}

/** Differ with every reply of every server. */
const VOLATILE = new Set(['date'])

export function aspectsOf(outcomes: readonly VersionOutcome[]): Aspect[] {
  const aspect = (
    kind: DifferenceKind,
    name: string,
    same: string | null,
    read: (outcome: VersionOutcome) => string,
  ): Aspect => ({ kind, header: null, name, same, values: outcomes.map(read) })
  const aspects = [
    aspect('runs', 'Runs', null, ({ problems }) => problems[0] ?? 'yes'),
    aspect('build', 'Build', 'what the build decides', buildWords),
    aspect('status', 'Status', 'the status', ({ reply }) =>
      reply ? `${reply.status} ${reply.statusText}` : NOTHING,
    ),
    ...headerNames(outcomes).map((name): Aspect => {
      const values = outcomes.map(({ reply }) => headerWords(reply, name))
      return { kind: 'header', header: name, name, same: `the header ${name}`, values }
    }),
    aspect('body', 'Body', 'the body', ({ reply }) => reply?.body ?? NOTHING),
    aspect('cache', 'Caches', 'what the caches did', ({ reply }) => cacheWords(reply)),
  ]
  if (!outcomes.some(({ again }) => again)) return aspects
  return [
    ...aspects,
    aspect('cache', 'Caches, asked again', 'what they did when asked again', ({ again }) =>
      cacheWords(again),
    ),
    aspect(
      'body',
      'Body, asked again',
      outcomes.some(isNewEachTime)
        ? 'that asking again gives another body'
        : 'that asking again gives the same body once more',
      repeatWords,
    ),
  ]
}

const NOTHING = '–'

function buildWords({ route }: VersionOutcome): string {
  return route ? `${route.symbol} ${route.kind}` : NOTHING
}

function headerNames(outcomes: readonly VersionOutcome[]): string[] {
  const names = outcomes.flatMap(({ reply }) => reply?.headers ?? []).map(([name]) => name)
  return [...new Set(names.map((name) => name.toLowerCase()))].filter((name) => !VOLATILE.has(name))
}

function headerWords(reply: VersionReply | null, name: string): string {
  const found = (reply?.headers ?? []).filter(([key]) => key.toLowerCase() === name)
  return found.length > 0 ? found.map(([, value]) => value).join('\n') : NOTHING
}

/** The route cache speaks through its header, the others through the trace. */
function cacheWords(reply: VersionReply | null): string {
  if (!reply) return NOTHING
  const header = headerWords(reply, 'x-nextjs-cache')
  const route = header === NOTHING ? [] : [`route: ${header}`]
  const others = reply.trace.cache
    .filter(({ store, operation }) => store !== 'route' && operation !== 'set')
    .map(({ store, operation, label }) => `${store ?? 'revalidate'}: ${operation} ${label}`)
  return [...route, ...others].join('\n') || 'no cache took part'
}

function repeatWords({ reply, again }: VersionOutcome): string {
  if (!reply || !again) return NOTHING
  return reply.body === again.body ? 'the same' : 'another one'
}

export const isNewEachTime = (outcome: VersionOutcome) => repeatWords(outcome) === 'another one'
