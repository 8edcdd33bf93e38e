// Server worker. The clock that handlers and Next's caches read: real time plus an offset, which the
// reader can move ahead. Timers are kept in its order, so that moving it fires those that fall due.

const nativeNow = globalThis.performance.now.bind(globalThis.performance)
const NativeDate = globalThis.Date
const nativeDateNow = NativeDate.now.bind(NativeDate)
const nativeSetTimeout = globalThis.setTimeout.bind(globalThis)
const nativeClearTimeout = globalThis.clearTimeout.bind(globalThis)

/** Timers that one step of the clock fires at the most; code that sets a timer in a timer has no end. */
const FIRED_AT_MOST = 10_000

/** The longest delay that a browser's timer keeps. */
const LONGEST_DELAY = 2 ** 31 - 1

let offset = 0

interface Waiting {
  /** On the clock, in the unit of performance.now. */
  due: number
  fire: () => void
  native: number
}

const waiting = new Set<Waiting>()

const now = () => nativeNow() + offset

function arm(timer: Waiting): void {
  nativeClearTimeout(timer.native)
  const delay = Math.min(Math.max(0, timer.due - now()), LONGEST_DELAY)
  timer.native = nativeSetTimeout(() => {
    // A browser's timer may be early, or the delay longer than it can wait.
    if (timer.due > now() + 1) return arm(timer)
    run(timer)
  }, delay) as unknown as number
}

function run(timer: Waiting): void {
  nativeClearTimeout(timer.native)
  if (waiting.delete(timer)) timer.fire()
}

/** Calls `fire` once `ms` have passed on the clock. Returns the function that prevents it. */
export function after(ms: number, fire: () => void): () => void {
  const timer: Waiting = { due: now() + ms, fire, native: 0 }
  waiting.add(timer)
  arm(timer)
  return () => {
    nativeClearTimeout(timer.native)
    waiting.delete(timer)
  }
}

/** Lets promises and messages of this worker go on. */
const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(0)
  })

const firstDueBefore = (time: number) =>
  [...waiting].reduce<Waiting | null>(
    (first, timer) => (timer.due <= time && timer.due < (first?.due ?? Infinity) ? timer : first),
    null,
  )

/** Moves the clock `ms` ahead. Timers that fall due fire in order, each at its own time. */
export async function advanceClock(ms: number): Promise<void> {
  const target = offset + ms
  for (let fired = 0; fired < FIRED_AT_MOST; fired++) {
    const timer = firstDueBefore(nativeNow() + target)
    if (!timer) break
    offset = Math.max(offset, timer.due - nativeNow())
    run(timer)
    await turn()
  }
  offset = Math.max(offset, target)
  for (const timer of waiting) arm(timer)
}

/** Sets the clock to `ms` ahead of real time; timers keep the time that they still have to wait. */
export function setClock(ms: number): void {
  const moved = ms - offset
  offset = ms
  for (const timer of waiting) {
    timer.due += moved
    arm(timer)
  }
}

/** Epoch milliseconds on the clock. Rounded up, since native time is cut: no timer may seem to fire early. */
export const clockNow = () => nativeDateNow() + Math.ceil(offset)

globalThis.Date = new Proxy(NativeDate, {
  construct: (target, args: unknown[], newTarget) =>
    Reflect.construct(target, args.length === 0 ? [clockNow()] : args, newTarget) as object,
  apply: () => new NativeDate(clockNow()).toString(),
})
NativeDate.now = clockNow
NativeDate.prototype.constructor = globalThis.Date
Object.defineProperty(globalThis.performance, 'now', { value: now, configurable: true })

AbortSignal.timeout = (ms: number) => {
  const controller = new AbortController()
  after(ms, () =>
    controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
  )
  return controller.signal
}
