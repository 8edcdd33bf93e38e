// Server worker. With cacheComponents Next prints what is wrong with a page, and ends its prerender by an error that
// says nothing (client/components/static-generation-bailout.js).

/** Errors that Next has printed. */
const printed = new WeakSet<object>()

/** How Next begins what it prints of a page. */
const REASON = /^Route "/

/** True for an error of {@link withPrintedErrors} that need not be printed again. */
export const isPrinted = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && printed.has(error)

/** Runs `work`. Where it throws an error without a message, throws the first that was printed meanwhile. */
export async function withPrintedErrors<T>(work: () => Promise<T>): Promise<T> {
  const { error: print } = console
  const reasons: Error[] = []
  console.error = (...args: unknown[]) => {
    const reason = args[0] instanceof Error ? args[0] : new Error(String(args[0]))
    if (REASON.test(reason.message)) reasons.push(reason)
    print(...args)
  }
  try {
    return await work()
  } catch (error) {
    const [reason] = reasons
    if (!reason || !(error instanceof Error) || error.message !== '') throw error
    printed.add(reason)
    throw reason
  } finally {
    console.error = print
  }
}
