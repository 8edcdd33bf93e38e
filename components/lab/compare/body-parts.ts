// Which parts of a body are made anew each time, told from several replies of the same version.

import type { VersionOutcome } from '../state/comparison'

/** A date, a number or a word is one part, and so is each other character. */
const partsOf = (body: string): string[] =>
  body.match(/[\p{L}\p{N}_.:+-]+|[^\p{L}\p{N}_.:+-]/gu) ?? []

/** All bodies that a version gave for the request. */
const bodiesOf = ({ reply, again, rebuilt }: VersionOutcome): string[][] =>
  [reply?.body, again?.body, rebuilt]
    .filter((body) => body !== null && body !== undefined)
    .map(partsOf)

/**
 * True when the bodies of two versions differ in nothing but what each version itself makes anew. Bodies of several
 * lengths cannot be compared part by part: there the whole is new.
 */
export function differInNewPartsOnly(before: VersionOutcome, after: VersionOutcome): boolean {
  const versions = [bodiesOf(before), bodiesOf(after)]
  if (versions.every((bodies) => new Set(bodies.map(({ length }) => length)).size > 1)) return true
  const [first = [], second = []] = versions.map(([parts]) => parts)
  if (versions.flat().some(({ length }) => length !== first.length)) return false
  return first.every(
    (part, at) =>
      part === second[at] ||
      versions.every((bodies) => new Set(bodies.map((parts) => parts[at])).size > 1),
  )
}
