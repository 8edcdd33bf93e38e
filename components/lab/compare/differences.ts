// What differs between the replies of several versions, and which documented change explains it.

import type { ProjectFiles } from '@/sandbox/protocol/project'
import type { VersionOutcome } from '../state/comparison'
import { type Aspect, aspectsOf, isNewEachTime } from './aspects'
import { differInNewPartsOnly } from './body-parts'
import { handlerSource } from './request-facts'
import { type VersionChange, versionChanges } from './version-changes'

export interface Difference {
  name: string
  /** One text for each version, in their order. */
  values: string[]
  /** One sentence for each step between versions that differ; null where nothing documented applies. */
  explanations: (string | null)[]
}

export interface Compared {
  differences: Difference[]
  /** What is the same in every version that runs the project. */
  same: string[]
}

interface Request {
  method: string
  path: string
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
    same: comparable
      ? aspects.flatMap((aspect) => (differs(aspect) ? [] : (aspect.same ?? [])))
      : [],
  }
}

function explain(
  { kind, header, name, values }: Aspect,
  outcomes: readonly VersionOutcome[],
  { method, path, files }: Request,
): (string | null)[] {
  return outcomes.slice(1).flatMap((after, at) => {
    const before = outcomes[at]
    if (!before || values[at] === values[at + 1]) return []
    if (kind !== 'runs' && !(before.reply && after.reply)) return []
    const anew = name === 'Body' ? explainNewBody(before, after) : null
    if (anew) return [anew]
    const handler = handlerSource(after, files) || handlerSource(before, files)
    const pair = { kind, header, method, path, handler, before, after }
    const change = versionChanges.find((one) => isBetween(one, before, after) && one.explains(pair))
    return [change ? `${change.since}: ${change.says}` : null]
  })
}

/** A body that is made anew differs by itself: at each request, or each time that a cache is filled. */
function explainNewBody(before: VersionOutcome, after: VersionOutcome): string | null {
  const isNew = [before, after].map(isNewEachTime)
  if (isNew[0] !== isNew[1] || !differInNewPartsOnly(before, after)) return null
  return isNew[0]
    ? `The body is another one at each request, in ${before.next} and in ${after.next}.`
    : `Not a change of Next: ${before.next} and ${after.next} each keep a copy that was made at its own time. What differs is another value each time a copy is made.`
}

function isBetween({ since }: VersionChange, before: VersionOutcome, after: VersionOutcome) {
  return since > before.next && since <= after.next
}
