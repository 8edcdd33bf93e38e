// Compares what two servers show in one case.

import type { NextVersion } from '../client/types'
import type { HeaderList } from '../protocol/trace'
import {
  holdsFor,
  type BuildOutcome,
  type ConformanceCase,
  type ConformanceReply,
  type Label,
  type Mask,
  type Observation,
  type ReplyField,
  type Step,
} from './conformance-case'
import { pageNormaliser } from './page-normalisations'

export interface Difference {
  /** Place of the step in its case, from 0. */
  step: number
  field: ReplyField
  /** What the real Next answered, then what the sandbox did; null where a header is absent. */
  reference: string | null
  sandbox: string | null
}

type Outcome = 'equal' | 'masked' | 'skipped' | 'different' | 'needless skip' | 'needless mask'

export interface Verdict {
  outcome: Outcome
  ok: boolean
  differences: Difference[]
  /** Masks that hid nothing and labels that matched nothing. */
  needless: (Mask | Label)[]
}

/** Differs with every run; every case would have to declare it. */
const ALWAYS_MASKED: Mask[] = [{ field: 'header date', reason: 'It is the time of the reply.' }]

type Fields = Map<ReplyField, string>

const isText = (bytes: Uint8Array) => !Buffer.from(bytes).toString('utf8').includes('\uFFFD')

function bodyText(bytes: Uint8Array): string {
  return isText(bytes)
    ? Buffer.from(bytes).toString('utf8')
    : `hex ${Buffer.from(bytes).toString('hex')}`
}

/** All values of a header in their order; names without regard to case. */
function joinHeaders(headers: HeaderList): Fields {
  const fields: Fields = new Map()
  for (const [name, value] of headers) {
    const field: ReplyField = `header ${name.toLowerCase()}`
    const known = fields.get(field)
    fields.set(field, known === undefined ? value : `${known}\n${value}`)
  }
  return fields
}

function replyFields(reply: ConformanceReply): Fields {
  return new Map([
    ['status', String(reply.status)],
    ['status text', reply.statusText],
    ...joinHeaders(reply.headers),
    ['body', bodyText(reply.body)],
    ['end of body', reply.brokenOff ? 'broken off' : 'complete'],
  ])
}

function buildFields({ ok, output, table }: BuildOutcome, step: Step | undefined): Fields {
  const error = step && 'build' in step ? step.error : undefined
  return new Map([
    ['build', ok ? 'succeeds' : 'fails'],
    ['route table', table],
    ...(error ? [['build error', error.exec(output)?.[0] ?? '(not printed)'] as const] : []),
  ])
}

function fieldsOf(observation: Observation, step: Step | undefined): Fields {
  switch (observation.kind) {
    case 'nothing':
      return new Map()
    case 'reply':
      return replyFields(observation.reply)
    case 'calls':
      return new Map([['upstream calls', String(observation.calls)]])
    case 'build':
      return buildFields(observation.build, step)
  }
}

const everywhere = (pattern: RegExp) =>
  new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)

/** Replaces what the labels match by numbers, in the order in which the values first come. */
function applyLabels(side: Fields[], labels: readonly Label[]): Set<Label> {
  const used = new Set<Label>()
  const names = new Map<string, string>()
  for (const fields of side) {
    for (const label of labels) {
      const text = fields.get(label.field)
      if (text === undefined) continue
      const replaced = text.replace(everywhere(label.pattern), (value) => {
        const name = names.get(value) ?? `#${names.size + 1}`
        names.set(value, name)
        return name
      })
      if (replaced !== text) used.add(label)
      fields.set(label.field, replaced)
    }
  }
  return used
}

function compareFields(step: number, reference: Fields, sandbox: Fields): Difference[] {
  const names = new Set([...reference.keys(), ...sandbox.keys()])
  return [...names].flatMap((field) => {
    const pair = { reference: reference.get(field) ?? null, sandbox: sandbox.get(field) ?? null }
    return pair.reference === pair.sandbox ? [] : [{ step, field, ...pair }]
  })
}

/** True when `mask` accounts for all of the difference. */
function hides({ field, pattern }: Mask, difference: Difference): boolean {
  if (field !== difference.field) return false
  if (!pattern) return true
  const rest = (text: string | null) => text?.replace(everywhere(pattern), '')
  return rest(difference.reference) === rest(difference.sandbox)
}

function normalised(side: Observation[]): Observation[] {
  const normalise = pageNormaliser()
  return side.map((one) => (one.kind === 'reply' ? { ...one, reply: normalise(one.reply) } : one))
}

function name(differences: number, needless: number, exceptions: number, skip: boolean): Outcome {
  if (skip) return differences > 0 ? 'skipped' : 'needless skip'
  if (differences > 0) return 'different'
  if (needless > 0) return 'needless mask'
  return exceptions > 0 ? 'masked' : 'equal'
}

/** Judges what the real Next and the sandbox show in one case of a version; `pages`: of a topic that has them. */
export function judge(
  { steps, masks = [], labels = [], skip }: ConformanceCase,
  version: NextVersion,
  reference: Observation[],
  sandbox: Observation[],
  pages = false,
): Verdict {
  const ownMasks = masks.filter((mask) => holdsFor(mask, version))
  const ownLabels = labels.filter((label) => holdsFor(label, version))
  const [expected, actual] = [reference, sandbox].map((side) =>
    (pages ? normalised(side) : side).map((observation, index) =>
      fieldsOf(observation, steps[index]),
    ),
  ) as [Fields[], Fields[]]
  const labelled = applyLabels(expected, ownLabels)
  applyLabels(actual, ownLabels)
  const all = expected.flatMap((fields, index) =>
    compareFields(index, fields, actual[index] ?? new Map()),
  )
  const known = all.filter((difference) => !ALWAYS_MASKED.some((mask) => hides(mask, difference)))
  const differences = known.filter(
    (difference) => !ownMasks.some((mask) => hides(mask, difference)),
  )
  const needless = [
    ...ownMasks.filter((mask) => !known.some((difference) => hides(mask, difference))),
    ...ownLabels.filter((label) => !labelled.has(label)),
  ]
  const skipped = skip !== undefined && holdsFor(skip, version)
  const outcome = name(differences.length, needless.length, ownMasks.length, skipped)
  return { outcome, ok: ['equal', 'masked', 'skipped'].includes(outcome), differences, needless }
}
