// Server worker. AsyncLocalStorage for a browser worker, installed before any other module runs.
//
// Browsers have no async context. All code in this worker is compiled so that `await` becomes
// `Promise.prototype.then`; every way in which a callback can be kept for later is patched here to
// remember the context in which it was registered. One immutable Map, `current`, holds the stores.

type Context = ReadonlyMap<AsyncLocalStorage<unknown>, unknown>
type AnyFunction = (this: unknown, ...args: unknown[]) => unknown

let current: Context | null = null

const NativePromise = globalThis.Promise
const nativeThen = NativePromise.prototype.then

/** Runs `fn` in `context`, whoever calls it later. */
function bindTo(context: Context, fn: AnyFunction): AnyFunction {
  return function bound(this: unknown, ...args) {
    const outer = current
    current = context
    try {
      return fn.apply(this, args)
    } finally {
      current = outer
    }
  }
}

function bindCurrent<T>(fn: T): T {
  if (current === null || typeof fn !== 'function') return fn
  return bindTo(current, fn as unknown as AnyFunction) as unknown as T
}

/**
 * A thenable that is not a promise has its `then` called in a job of the engine, outside any
 * context. Prisma's lazy queries are such: without this their SQL would belong to no request.
 */
function bindThenable(value: unknown): unknown {
  if (current === null || value === null || typeof value !== 'object') return value
  if (value instanceof NativePromise || !('then' in value)) return value
  const then: unknown = value.then
  if (typeof then !== 'function') return value
  return { then: bindTo(current, then.bind(value) as AnyFunction) }
}

function bindReaction(fn: unknown): unknown {
  if (typeof fn !== 'function') return fn
  const context = current
  const run = fn as AnyFunction
  return function reaction(this: unknown, ...args: unknown[]) {
    const outer = current
    current = context
    try {
      return bindThenable(run.apply(this, args))
    } finally {
      current = outer
    }
  }
}

function patchPromise(): void {
  const then = function (this: Promise<unknown>, fulfilled: unknown, rejected: unknown) {
    return nativeThen.call(
      this,
      bindReaction(fulfilled) as () => unknown,
      bindReaction(rejected) as () => unknown,
    )
  }
  Object.defineProperty(NativePromise.prototype, 'then', {
    value: then,
    writable: true,
    configurable: true,
  })
  globalThis.Promise = new Proxy(NativePromise, {
    construct(target, [executor], newTarget) {
      const withContext = (resolve: (value: unknown) => void, reject: (reason: unknown) => void) =>
        executor((value: unknown) => resolve(bindThenable(value)), reject)
      const own = newTarget === globalThis.Promise ? target : newTarget
      return Reflect.construct(target, [withContext], own) as object
    },
    get(target, key, receiver) {
      if (key === 'resolve') return resolve
      return Reflect.get(target, key, receiver)
    },
  })
  const resolve = (value: unknown) => NativePromise.resolve(bindThenable(value))
}

function patchMicrotask(): void {
  const native = globalThis.queueMicrotask.bind(globalThis)
  globalThis.queueMicrotask = (callback) => native(bindCurrent(callback))
}

/** Streams call their source, sink or transformer natively, so those callbacks are bound as well. */
function patchStream(name: 'ReadableStream' | 'WritableStream' | 'TransformStream'): void {
  const Native = globalThis[name]
  const bindMembers = (source: unknown): unknown => {
    if (current === null || source === null || typeof source !== 'object') return source
    const bound: Record<string, unknown> = {}
    for (const key of [
      'start',
      'pull',
      'cancel',
      'write',
      'close',
      'abort',
      'transform',
      'flush',
      'type',
      'autoAllocateChunkSize',
    ]) {
      const member: unknown = Reflect.get(source, key)
      if (member !== undefined)
        bound[key] = typeof member === 'function' ? bindCurrent(member.bind(source)) : member
    }
    return bound
  }
  const Patched: typeof Native = new Proxy(Native, {
    construct: (target, [source, ...rest], newTarget): object =>
      Reflect.construct(
        target,
        [bindMembers(source), ...rest],
        newTarget === Patched ? target : newTarget,
      ) as object,
  })
  Reflect.set(globalThis, name, Patched)
}

/** `removeEventListener` must find the listener that was really added. */
function patchEventTarget(): void {
  const { addEventListener, removeEventListener } = EventTarget.prototype
  const bound = new WeakMap<object, EventListenerOrEventListenerObject>()
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (current === null || typeof listener !== 'function')
      return addEventListener.call(this, type, listener, options)
    const known = bound.get(listener) ?? bindCurrent(listener)
    bound.set(listener, known)
    return addEventListener.call(this, type, known, options)
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    removeEventListener.call(this, type, listener, options)
    const known = listener && bound.get(listener)
    if (known) removeEventListener.call(this, type, known, options)
  }
}

/** Node's class of the same name, as far as Next, Prisma and learner code use it. */
export class AsyncLocalStorage<T> {
  disable(): void {}

  getStore(): T | undefined {
    return current?.get(this) as T | undefined
  }

  run<R, A extends unknown[]>(store: T, callback: (...args: A) => R, ...args: A): R {
    const outer = current
    current = new Map(outer ?? []).set(this, store)
    try {
      return callback(...args)
    } finally {
      current = outer
    }
  }

  exit<R, A extends unknown[]>(callback: (...args: A) => R, ...args: A): R {
    const outer = current
    const inner = new Map(outer ?? [])
    inner.delete(this)
    current = inner
    try {
      return callback(...args)
    } finally {
      current = outer
    }
  }

  enterWith(store: T): void {
    current = new Map(current ?? []).set(this, store)
  }

  static bind<F extends (...args: never[]) => unknown>(fn: F): F {
    return bindCurrent(fn)
  }

  static snapshot() {
    const context: Context = current ?? new Map()
    return <R, A extends unknown[]>(fn: (...args: A) => R, ...args: A): R =>
      bindTo(context, fn as unknown as AnyFunction)(...args) as R
  }
}

/** Node's AsyncResource: remembers the context of its construction. */
export class AsyncResource {
  #run = AsyncLocalStorage.snapshot()

  runInAsyncScope<R, A extends unknown[]>(fn: (...args: A) => R, self: unknown, ...args: A): R {
    return this.#run(() => fn.apply(self, args))
  }

  bind<F extends (...args: never[]) => unknown>(fn: F): F {
    const run = this.#run
    return ((...args: never[]) => run(() => fn(...args))) as F
  }

  static bind<F extends (...args: never[]) => unknown>(fn: F): F {
    return AsyncLocalStorage.bind(fn)
  }

  emitDestroy(): this {
    return this
  }

  asyncId(): number {
    return 0
  }
}

patchPromise()
patchMicrotask()
for (const name of ['ReadableStream', 'WritableStream', 'TransformStream'] as const)
  patchStream(name)
patchEventTarget()
Reflect.set(globalThis, 'AsyncLocalStorage', AsyncLocalStorage)
