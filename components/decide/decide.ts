import type { Need, Way } from './needs'

export interface Decision {
  /** In the order of importance; more than one where the needs do not fit one way. */
  ways: readonly Way[]
  sentence: string
}

/** What to use for these needs together, in a sentence. */
export function decide(needs: readonly Need[]): Decision {
  const ways = ORDER.filter((way) => needs.some((need) => need.way === way))
  return { ways, sentence: sentenceOf(ways) }
}

const ORDER: readonly Way[] = ['action', 'handler', 'component']

function sentenceOf(ways: readonly Way[]): string {
  const asked = ways.join(' ')
  return SENTENCES[asked] ?? SENTENCES['']
}

const SENTENCES: Record<string, string> & { '': string } = {
  '': 'Choose what your code has to do.',
  action: 'Use a Server Action.',
  handler: 'Use a Route Handler.',
  component: 'Use neither: read the data in a Server Component.',
  'action handler':
    'Use both: a Server Action for your pages, a Route Handler for everyone else, and the rules once in lib/, imported by both.',
  'action component': 'Read in a Server Component, and change data by a Server Action.',
  'handler component':
    'Use a Route Handler for others, and read for your own page in a Server Component: do not fetch your own handler from there.',
  'action handler component':
    'Use all three: read in a Server Component, change data from your pages by a Server Action, answer everyone else by a Route Handler. Keep the rules in lib/.',
}
