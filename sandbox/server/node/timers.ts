// Server worker. Timers as Node has them: objects with ref/unref, context kept, and no 4 ms clamp.

import { AsyncLocalStorage } from './async-hooks'
import { after } from './clock'
import { runTicks } from './next-tick'
import { addTask } from './tasks'

type Callback = (...args: unknown[]) => void

class Timer {
  /** Node's: Next makes that of several timers equal, so that they follow each other (app-render-scheduling.js). */
  _idleStart = 0
  #cancel: () => void
  #live = true

  constructor(start: (fire: () => void) => () => void) {
    this.#cancel = start(() => {
      if (this.#live) this.fire()
    })
  }

  protected fire(): void {}

  cancel(): void {
    this.#live = false
    this.#cancel()
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  hasRef(): boolean {
    return this.#live
  }

  [Symbol.dispose](): void {
    this.cancel()
  }
}

class CallbackTimer extends Timer {
  #run: () => void

  constructor(callback: Callback, args: unknown[], start: (fire: () => void) => () => void) {
    if (typeof callback !== 'function') {
      throw new TypeError('The "callback" argument must be of type function.')
    }
    super(start)
    const bound = AsyncLocalStorage.bind(callback)
    this.#run = () => bound(...args)
  }

  protected override fire(): void {
    try {
      this.#run()
    } finally {
      runTicks()
    }
  }
}

function soon(fire: () => void): () => void {
  addTask(fire)
  return () => undefined
}

function later(ms: number) {
  return (fire: () => void) => after(ms, fire)
}

function every(ms: number) {
  return (fire: () => void) => {
    let cancel = () => undefined as void
    const next = () => {
      cancel = after(Math.max(1, ms), () => {
        next()
        fire()
      })
    }
    next()
    return () => cancel()
  }
}

const clear = (timer: unknown) => {
  if (timer instanceof Timer) timer.cancel()
}

export const setTimeout = (callback: Callback, ms = 0, ...args: unknown[]) =>
  new CallbackTimer(callback, args, ms > 0 ? later(ms) : soon)

export const setImmediate = (callback: Callback, ...args: unknown[]) =>
  new CallbackTimer(callback, args, soon)

export const setInterval = (callback: Callback, ms = 1, ...args: unknown[]) =>
  new CallbackTimer(callback, args, every(ms))

Object.assign(globalThis, {
  setTimeout,
  setImmediate,
  setInterval,
  clearTimeout: clear,
  clearImmediate: clear,
  clearInterval: clear,
})
