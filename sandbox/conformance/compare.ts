// Compares the replies of two servers to one case.

import type { ConformanceCase, ConformanceReply, Mask, ReplyField } from './conformance-case'
import type { HeaderList } from '../protocol/trace'

export interface Difference {
  /** Place of the request in its case, from 0. */
  request: number
  field: ReplyField
  /** What `next start` answered, then what the sandbox did; null where a header is absent. */
  reference: string | null
  sandbox: string | null
}

type Outcome = 'equal' | 'masked' | 'skipped' | 'different' | 'needless skip' | 'needless mask'

export interface Verdict {
  outcome: Outcome
  ok: boolean
  differences: Difference[]
  /** Masks that hid nothing. */
  needless: Mask[]
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

function fieldsOf(reply: ConformanceReply): Fields {
  return new Map([
    ['status', String(reply.status)],
    ['status text', reply.statusText],
    ...joinHeaders(reply.headers),
    ['body', bodyText(reply.body)],
    ['end of body', reply.brokenOff ? 'broken off' : 'complete'],
  ])
}

function compareReplies(request: number, reference: Fields, sandbox: Fields): Difference[] {
  const names = new Set([...reference.keys(), ...sandbox.keys()])
  return [...names].flatMap((field) => {
    const pair = { reference: reference.get(field) ?? null, sandbox: sandbox.get(field) ?? null }
    return pair.reference === pair.sandbox ? [] : [{ request, field, ...pair }]
  })
}

/** True when `mask` accounts for all of the difference. */
function hides({ field, pattern }: Mask, difference: Difference): boolean {
  if (field !== difference.field) return false
  if (!pattern) return true
  const all = new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  const rest = (text: string | null) => text?.replace(all, '')
  return rest(difference.reference) === rest(difference.sandbox)
}

/** Judges the replies of `next start` and of the sandbox to the requests of one case. */
export function judge(
  { masks = [], skip }: ConformanceCase,
  reference: ConformanceReply[],
  sandbox: ConformanceReply[],
): Verdict {
  const all = reference.flatMap((reply, index) => {
    const other = sandbox[index]
    return other ? compareReplies(index, fieldsOf(reply), fieldsOf(other)) : []
  })
  const known = all.filter((difference) => !ALWAYS_MASKED.some((mask) => hides(mask, difference)))
  const differences = known.filter((difference) => !masks.some((mask) => hides(mask, difference)))
  const needless = masks.filter((mask) => !known.some((difference) => hides(mask, difference)))
  const outcome = name(differences.length, needless.length, masks.length, skip !== undefined)
  return { outcome, ok: ['equal', 'masked', 'skipped'].includes(outcome), differences, needless }
}

function name(differences: number, needless: number, masks: number, skip: boolean): Outcome {
  if (skip) return differences > 0 ? 'skipped' : 'needless skip'
  if (differences > 0) return 'different'
  if (needless > 0) return 'needless mask'
  return masks > 0 ? 'masked' : 'equal'
}
