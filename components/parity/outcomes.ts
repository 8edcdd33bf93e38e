// How a case ended, in words.

import { NOT_RUN } from '@/sandbox/conformance/reported'

const words: Record<string, string> = {
  equal: 'equal',
  masked: 'equal but for a named field',
  skipped: 'known to differ',
  different: 'different',
  'needless mask': 'equal, with an exception that is not needed any more',
  'needless skip': 'equal, though it was known to differ',
  [NOT_RUN]: 'not run',
}

export const outcomeWords = (outcome: string): string => words[outcome] ?? outcome

/** Those that a reader may look for. */
export const OUTCOMES = ['equal', 'masked', 'skipped', 'different', NOT_RUN] as const
