// What an attack has done, from the rows before and after it and from the reply.

import { type LiveExchange, statusLine, writesOf } from '../demos/live-request'

/** A submission and whose it is. */
export interface OwnedRow {
  id: string
  owner: string
}

export interface Verdict {
  outcome: 'worked' | 'refused' | 'nothing'
  headline: string
  /** What the database saw of the request. */
  evidence: string
}

type JudgedReply = Pick<LiveExchange, 'status' | 'statusText' | 'queries'>

/**
 * @param reply of Next, never of the sandbox
 * @param attacker may delete rows of their own, which is no success
 */
export function judge(
  before: readonly OwnedRow[],
  after: readonly OwnedRow[],
  reply: JudgedReply,
  attacker: string | null,
): Verdict {
  const left = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !left.has(id))
  const stolen = gone.filter(({ owner }) => owner !== attacker)
  const evidence = evidenceOf(reply)
  if (stolen.length > 0) {
    return { outcome: 'worked', headline: `The attack worked: ${lost(stolen)}`, evidence }
  }
  if (gone.length > 0) {
    const headline = `Only rows of the attacker are gone: ${lost(gone)}`
    return { outcome: 'nothing', headline, evidence }
  }
  const answer = statusLine(reply)
  return reply.status >= 400
    ? { outcome: 'refused', headline: `Refused with ${answer}. No row changed.`, evidence }
    : { outcome: 'nothing', headline: `Answered with ${answer}. No row changed.`, evidence }
}

function lost(rows: readonly OwnedRow[]): string {
  const [first] = rows
  if (rows.length === 1 && first) return `submission ${first.id} of ${first.owner} is gone.`
  const owners = [...new Set(rows.map(({ owner }) => owner))]
  return `${rows.length} submissions of ${owners.join(', ')} are gone.`
}

function evidenceOf(reply: JudgedReply): string {
  const writes = writesOf(reply)
  if (writes.length === 0) return 'No statement that changes rows reached the database.'
  const rows = writes.reduce((sum, { rows }) => sum + rows, 0)
  const statements =
    writes.length === 1
      ? 'One statement that changes rows'
      : `${writes.length} statements that change rows`
  const found = rows === 0 ? 'no row' : rows === 1 ? 'one row' : `${rows} rows`
  return `${statements} reached the database, and found ${found}.`
}
