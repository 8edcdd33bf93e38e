import { messageOf } from '../state/exchange'

/** The sandbox had to answer in the place of Next, so a demonstration has shown nothing. */
export class NotAnsweredError extends Error {
  override readonly name = 'NotAnsweredError'
}

/** Why a demonstration was not made. */
export interface NotMade {
  error: string
  /** The sandbox answered in the place of Next: the same may go well at the next try. */
  bySandbox: boolean
}

export const notMade = (thrown: unknown): NotMade => ({
  error: messageOf(thrown),
  bySandbox: thrown instanceof NotAnsweredError,
})
