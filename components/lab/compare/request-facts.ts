// What a compared request did, for those who look for the change behind a difference.

import type { BuiltProxy } from '@/sandbox/protocol/build'
import type { CacheTouch } from '@/sandbox/protocol/cache'
import { headerOf } from '@/sandbox/protocol/headers'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import type { VersionOutcome } from '../state/comparison'

/** The source of the function that answered; empty where none did. */
export function handlerSource({ reply }: VersionOutcome, files: ProjectFiles): string {
  if (reply?.trace.answeredBy.kind !== 'next') return ''
  const source = files[reply.trace.answeredBy.file ?? ''] ?? ''
  const methods = reply.trace.method === 'HEAD' ? ['HEAD', 'GET'] : [reply.trace.method]
  const found = methods.map((method) => exportedFunction(source, method))
  return found.find((text) => text !== undefined) ?? source
}

/** From its export to the next one; undefined where it is exported in another way. */
function exportedFunction(source: string, name: string): string | undefined {
  const start = source.search(
    new RegExp(`^export\\s+(?:async\\s+)?(?:function|const|let)\\s+${name}\\b`, 'm'),
  )
  if (start === -1) return undefined
  const length = source.slice(start + 1).search(/^export\b/m)
  return length === -1 ? source.slice(start) : source.slice(start, start + 1 + length)
}

export const touchesOf = ({ reply }: VersionOutcome): readonly CacheTouch[] =>
  reply?.trace.cache ?? []

export const valueOf = ({ reply }: VersionOutcome, header: string): string =>
  (reply && headerOf(reply.headers, header)) ?? ''

/** All that a version said about the request: why the project does not run, what it logged and what it answered. */
export const textsOf = ({ problems, reply }: VersionOutcome): string[] => [
  ...problems,
  ...(reply?.trace.logs ?? []).map(({ text }) => text),
  ...(reply ? [reply.body] : []),
]

/** True where `proxy` runs for a request of `path`. */
export function runsFor({ matchers }: BuiltProxy, path: string): boolean {
  const pathname = path.split('?')[0] ?? path
  return matchers.length === 0 || matchers.some(({ regexp }) => new RegExp(regexp).test(pathname))
}
