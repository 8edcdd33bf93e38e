// Page. Whether a worker still gets to its messages.

/** How long a worker may take to answer a ping before it counts as blocked. */
const PING_MS = 300

/**
 * False when the answer fails or is late: the worker ended, or something keeps it busy.
 * @param answer to a ping
 * @param onAnswer called when it comes, also late
 */
export function responds(answer: Promise<void>, onAnswer = () => {}): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PING_MS))
  const here = answer.then(
    () => {
      onAnswer()
      return true
    },
    () => false,
  )
  return Promise.race([here, late])
}
