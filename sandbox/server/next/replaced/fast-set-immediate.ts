// Server worker. Timers keep their order here: only a prerender with cacheComponents changes it.

export const DANGEROUSLY_runPendingImmediatesAfterCurrentTask = () => undefined
export const expectNoPendingImmediates = () => undefined
export const unpatchedSetImmediate = setImmediate
export const unpatchedClearImmediate = clearImmediate

/** Follows the immediates of a render with cacheComponents. */
export class ImmediateTracker {
  hasPendingImmediates(): boolean {
    return false
  }

  onIdle(callback: () => void): () => void {
    const timer = setTimeout(callback)
    return () => clearTimeout(timer)
  }
}

export const runWithNativeImmediateTracking = <Args extends unknown[], Result>(
  _tracker: ImmediateTracker,
  callback: (...args: Args) => Result,
  ...args: Args
): Result => callback(...args)
