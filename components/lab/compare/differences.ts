// What differs between the replies of several versions, and which documented change explains it.

import type { ProjectFiles } from '@/sandbox/protocol/project'
import type { VersionOutcome, VersionReply } from '../state/comparison'
import { type DifferenceKind, type VersionChange, versionChanges } from './version-changes'

export interface Difference {
  name: string
  /** One text for each version, in their order. */
  values: string[]
  /** One sentence for each step between versions that differ; null where nothing documented applies. */
  explanations: (string | null)[]
}

interface Aspect {
  kind: DifferenceKind
  header: string | null
  name: string
  values: string[]
}

export interface Compared {
  differences: Difference[]
  /** Names of what is the same in every version that runs the project. */
  same: string[]
}

interface Request {
  method: string
  files: ProjectFiles
}

export function compareOutcomes(outcomes: readonly VersionOutcome[], request: Request): Compared {
  const aspects = aspectsOf(outcomes)
  const running = outcomes.map(({ reply }) => reply !== null)
  const differs = ({ kind, values }: Aspect) =>
    new Set(values.filter((_, at) => kind === 'runs' || running[at])).size > 1
  const comparable = running.filter(Boolean).length > 1
  return {
    differences: aspects.filter(differs).map((aspect) => ({
      name: aspect.name,
      values: aspect.values,
      explanations: explain(aspect, outcomes, request),
    })),
    same: comparable ? aspects.filter((aspect) => !differs(aspect)).map(({ name }) => name) : [],
  }
}

/** Differ with every reply of every server. */
const VOLATILE = new Set(['date'])

function aspectsOf(outcomes: readonly VersionOutcome[]): Aspect[] {
  const aspect = (
    kind: DifferenceKind,
    name: string,
    read: (outcome: VersionOutcome) => string,
  ): Aspect => ({ kind, header: null, name, values: outcomes.map(read) })
  const runs = aspect('runs', 'Runs', ({ problems }) => problems[0] ?? 'yes')
  const aspects = [
    aspect('build', 'Build', buildWords),
    aspect('status', 'Status', ({ reply }) =>
      reply ? `${reply.status} ${reply.statusText}` : NOTHING,
    ),
    ...headerNames(outcomes).map((name): Aspect => {
      const values = outcomes.map(({ reply }) => headerWords(reply, name))
      return { kind: 'header', header: name, name, values }
    }),
    aspect('body', 'Body', ({ reply }) => reply?.body ?? NOTHING),
    aspect('cache', 'Caches', ({ reply }) => cacheWords(reply)),
  ]
  const repeated = outcomes.some(({ again }) => again)
    ? [
        aspect('cache', 'Caches, asked again', ({ again }) => cacheWords(again)),
        aspect('body', 'Body, asked again', repeatWords),
      ]
    : []
  return [runs, ...aspects, ...repeated]
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

function explain(
  { kind, header, name, values }: Aspect,
  outcomes: readonly VersionOutcome[],
  { method, files }: Request,
): (string | null)[] {
  const source = Object.values(files).join('\n')
  return outcomes.slice(1).flatMap((after, at) => {
    const before = outcomes[at]
    if (!before || values[at] === values[at + 1]) return []
    if (kind !== 'runs' && !(before.reply && after.reply)) return []
    if (name === 'Body' && [before, after].every(changesAlways)) {
      return [`The body is another one at each request, in ${before.next} and in ${after.next}.`]
    }
    const pair = { kind, header, method, files, source, before, after }
    const change = versionChanges.find((one) => isBetween(one, before, after) && one.explains(pair))
    return [change ? `${change.since}: ${change.says}` : null]
  })
}

const changesAlways = (outcome: VersionOutcome) => repeatWords(outcome) === 'another one'

function isBetween({ since }: VersionChange, before: VersionOutcome, after: VersionOutcome) {
  return since > before.next && since <= after.next
}
