// Server worker. The queue of process.nextTick. Node empties it after the code of a task, before the microtasks, and
// again whenever no microtask is left (lib/internal/process/task_queues.js). A browser does not tell when none is
// left: ticks that were queued by a microtask wait here for a chain of microtasks that is longer than those of a reply.

import { AsyncLocalStorage } from './async-hooks'

const nativeQueueMicrotask = globalThis.queueMicrotask.bind(globalThis)

/** How many microtasks may follow one from the other before the ticks run. */
const LONGEST_CHAIN = 200

const queue: (() => void)[] = []
let waiting = false

/** Runs all ticks; one that throws does not keep the others from running. */
export function runTicks(): void {
  try {
    for (let tick = queue.shift(); tick; tick = queue.shift()) tick()
  } finally {
    if (queue.length > 0) wait()
  }
}

function wait(): void {
  if (waiting) return
  waiting = true
  let left = LONGEST_CHAIN
  const step = () => {
    if (left-- > 0 && queue.length > 0) return nativeQueueMicrotask(step)
    waiting = false
    runTicks()
  }
  nativeQueueMicrotask(step)
}

export function nextTick<Args extends unknown[]>(
  callback: (...args: Args) => void,
  ...args: Args
): void {
  if (typeof callback !== 'function')
    throw new TypeError('The "callback" argument must be of type function.')
  queue.push(AsyncLocalStorage.bind(() => callback(...args)))
  wait()
}
