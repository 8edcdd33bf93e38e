/** Tries to reach `site` or anything that belongs to it. Resolves to what it got; throws when it is refused. */
export interface Probe {
  name: string
  run(site: string): unknown
}

/** A global by name: most of them do not exist in a worker, so TypeScript does not know them. */
export const global = (name: string): unknown => Reflect.get(globalThis, name)

export function construct(name: string, ...args: unknown[]): object {
  const constructor = global(name)
  if (typeof constructor !== 'function') throw new ReferenceError(`${name} is not defined`)
  return Reflect.construct(constructor, args) as object
}

export function call(owner: unknown, method: string, ...args: unknown[]): unknown {
  const found: unknown = Reflect.get(Object(owner) as object, method)
  if (typeof found !== 'function') throw new TypeError(`${method} is not a function`)
  return Reflect.apply(found, owner, args) as unknown
}

/** Resolves with the name of the first of `good` events, rejects with the first of `bad` ones. */
export function outcome(target: object, good: string[], bad: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const type of good) Reflect.set(target, `on${type}`, () => resolve(type))
    for (const type of bad)
      Reflect.set(target, `on${type}`, () => {
        const { error }: { error?: unknown } = target
        reject(error ?? new Error(`it ended with an ${type} event`))
      })
  })
}

/** `import()` that no compiler turns into something else. */
export const nativeImport = (url: string): Promise<unknown> =>
  (new Function('url', 'return import(url)') as (url: string) => Promise<unknown>)(url)

/** The function of the browser behind the one that the sandbox put in its place. */
export function nativeFetch(url: string): Promise<Response> {
  const scope = Object.getPrototypeOf(Object.getPrototypeOf(globalThis)) as typeof globalThis
  return Reflect.apply(scope.fetch, globalThis, [url])
}
