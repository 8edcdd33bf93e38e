// What the sandbox cannot do as `next start` does: the skips of the parity suite, for the limits page.

import { topics } from './topics'

export interface Limit {
  topic: string
  /** Name of the case. */
  behaviour: string
  reason: string
  requests: string[]
}

/** Every skipped case, in the order of the suite. */
export function listLimits(): Limit[] {
  return topics.flatMap(({ project, cases }) =>
    cases.flatMap(({ name, skip, requests }) =>
      skip
        ? [
            {
              topic: project,
              behaviour: name,
              reason: skip.reason,
              requests: requests.map(({ method, path }) => `${method} ${path}`),
            },
          ]
        : [],
    ),
  )
}

/** Every field that may differ in a compared case, with the reason. */
export function listMasks(): { topic: string; behaviour: string; field: string; reason: string }[] {
  return topics.flatMap(({ project, cases }) =>
    cases.flatMap(({ name, masks = [] }) =>
      masks.map(({ field, reason }) => ({ topic: project, behaviour: name, field, reason })),
    ),
  )
}
