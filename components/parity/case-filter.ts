import type { ListedCase } from '@/sandbox/conformance/reported'

/** What a reader looks for among the cases; empty parts let everything through. */
export interface CaseFilter {
  text: string
  version: string
  outcome: string
}

export const NO_FILTER: CaseFilter = { text: '', version: '', outcome: '' }

export const isFiltering = ({ text, version, outcome }: CaseFilter): boolean =>
  text.trim() !== '' || version !== '' || outcome !== ''

/** Every word has to stand in the name of the case, its topic, or what that is about. */
export function fits(
  { text, version, outcome }: CaseFilter,
  one: ListedCase,
  about: string,
): boolean {
  const told = `${one.name} ${one.topic} ${about}`.toLowerCase()
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return (
    words.every((word) => told.includes(word)) &&
    (version === '' || one.version === version) &&
    (outcome === '' || one.outcome === outcome)
  )
}
