// Page. How a check ends without a comparison.

/** The answer under test is wrong in a way that no comparison expresses. Fails the check. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError'
}

/**
 * The sandbox answered in the place of the learner's code, so a check proves nothing and a demonstration shows nothing.
 * Ends a check as not judged.
 */
export class NotAnsweredError extends Error {
  override readonly name = 'NotAnsweredError'
}
