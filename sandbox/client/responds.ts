// Page. Whether a worker still gets to its messages.

/** How long a worker may take to answer a ping before it counts as blocked. */
const PING_MS = 300

/** @param answer to a ping; false when it fails or is late: the worker ended, or something keeps it busy */
export function responds(answer: Promise<void>): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PING_MS))
  const here = answer.then(
    () => true,
    () => false,
  )
  return Promise.race([here, late])
}
