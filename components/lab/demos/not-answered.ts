import { NotAnsweredError } from '@/sandbox/checks/reply-error'
import { messageOf } from '../state/exchange'

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
