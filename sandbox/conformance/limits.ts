// What the sandbox cannot do as the real Next does: the skips of the parity suite, for the limits page.

import type { NextVersion } from '../client/types'
import {
  allVersions,
  casesFor,
  requestsOf,
  type ConformanceCase,
  type Normalisation,
} from './conformance-case'
import { pageNormalisations } from './page-normalisations'
import { topics } from './topics'

export interface Limit {
  topic: string
  /** Name of the case. */
  behaviour: string
  reason: string
  requests: string[]
  /** Versions on which it is so. */
  next: readonly NextVersion[]
}

const everyCase = topics.flatMap((topic) => topic.cases.map((one) => ({ topic, one })))

/** The versions that have the case and need the exception. */
function versionsOf(
  { topic, one }: (typeof everyCase)[number],
  { next = allVersions }: { next?: readonly NextVersion[] },
): NextVersion[] {
  return next.filter((version) => casesFor(topic, version).includes(one))
}

const sent = (one: ConformanceCase) =>
  requestsOf(one).map(({ method, path }) => `${method} ${path}`)

/** Every skipped case, in the order of the suite. */
export function listLimits(): Limit[] {
  return everyCase.flatMap((entry) => {
    const { topic, one } = entry
    if (!one.skip) return []
    const { reason } = one.skip
    const next = versionsOf(entry, one.skip)
    return [{ topic: topic.project, behaviour: one.name, reason, requests: sent(one), next }]
  })
}

/** A field that may differ in a compared case, or is compared by where its value comes again. */
export interface MaskedField {
  topic: string
  behaviour: string
  field: string
  reason: string
  next: readonly NextVersion[]
}

/** What is left out of every case with pages. */
export const listNormalisations = (): readonly Normalisation[] => pageNormalisations

/** Every mask and label of the suite. */
export function listMasks(): MaskedField[] {
  return everyCase.flatMap((entry) => {
    const { topic, one } = entry
    return [...(one.masks ?? []), ...(one.labels ?? [])].map((exception) => ({
      topic: topic.project,
      behaviour: one.name,
      field: exception.field,
      reason: exception.reason,
      next: versionsOf(entry, exception),
    }))
  })
}
