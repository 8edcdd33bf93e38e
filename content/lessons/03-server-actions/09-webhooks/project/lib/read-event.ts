import type { Verdict } from '@prisma/client'

const verdicts: unknown[] = ['ACCEPTED', 'WRONG_ANSWER', 'TIME_LIMIT', 'RUNTIME_ERROR']

interface JudgeEvent {
  submission: number
  verdict: Verdict
}

/** The event in a signed body, or null when it is none. */
export function readEvent(body: string): JudgeEvent | null {
  const event = parse(body)
  const right = Number.isInteger(event?.submission) && verdicts.includes(event.verdict)
  return right ? event : null
}

function parse(body: string) {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
