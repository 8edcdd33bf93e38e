// Page. What a check finds wrong without a comparison.

/** The answer under test is wrong in a way that no comparison expresses. Fails the check. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError'
}
