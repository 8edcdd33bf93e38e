import { z } from 'zod'
import { ContentError } from './content-error'
import { readText } from './read-content'

const entry = z.object({
  module: z.string().describe('`next/dist/server/route-modules/app-route/module.js`'),
  how: z.enum(['as-is', 'edited', 'aliased', 'shimmed', 'stubbed']),
  reason: z.string().optional().describe('Why it could not stay as published.'),
  by: z.string().optional().describe('What stands in its place.'),
  sha256: z.string().optional().describe('Hash of the published file.'),
  bytes: z.number().optional().describe('What it takes in the bundle.'),
})

const provenance = z.object({
  nextVersion: z.string(),
  modules: z.array(entry),
})

const versions = z.array(provenance).min(1)

/** One module of Next.js in the sandbox. */
export type ProvenanceEntry = z.output<typeof entry>

/** One version of Next.js in `.cache/provenance.json`, which the sandbox build writes. */
export type Provenance = z.output<typeof provenance>

const file = '.cache/provenance.json'

/**
 * What became of each module of Next.js, the newest version first; null in development before the
 * sandbox was built.
 */
export async function loadProvenance(): Promise<Provenance[] | null> {
  const text = await readText(file).catch(() => null)
  if (text !== null) return parseProvenance(text)
  if (process.env.NODE_ENV !== 'production') return null
  throw new ContentError(
    '/reference/what-is-replaced/',
    `${file} is missing.`,
    'Build the sandbox before the site; `npm run build` does both in order.',
  )
}

/** Checks the text of `.cache/provenance.json`. A replaced module without a reason is a mistake. */
export function parseProvenance(text: string): Provenance[] {
  const result = versions.safeParse(JSON.parse(text))
  if (!result.success) {
    const advice = 'Correct sandbox/build, which writes it.'
    throw new ContentError(file, z.prettifyError(result.error), advice)
  }
  const silent = result.data
    .flatMap(({ modules }) => modules)
    .find(({ how, reason }) => how !== 'as-is' && !reason)
  if (silent) {
    const advice = 'Say why it is replaced, where it is replaced.'
    throw new ContentError(file, `${silent.module} has no reason.`, advice)
  }
  return result.data
}
