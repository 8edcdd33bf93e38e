// Server worker. The queue of process.nextTick. Node empties it after the code of a task, before the microtasks, and
// again whenever no microtask is left (lib/internal/process/task_queues.js). A browser does not tell when none is
// left, but that is so when the next task begins: ticks that were queued by a microtask run there, before any timer.

import { AsyncLocalStorage } from './async-hooks'
import { addTaskAhead } from './tasks'

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
  addTaskAhead(() => {
    waiting = false
    runTicks()
  })
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
