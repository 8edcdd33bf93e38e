// Server worker. The parts of `node:util` that Next and learner code use.

type Callback = (error: Error | null, value?: unknown) => void
type CallbackStyle = (...args: [...unknown[], Callback]) => void

/** A string literal with the quotes that Node prefers. */
function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')
  const mark = ["'", '"', '`'].find((candidate) => !text.includes(candidate)) ?? "'"
  return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark
}

/** Text of any value as source code, nearly as Node prints it. Never throws. */
export function inspect(value: unknown, depth = 4, seen: object[] = []): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return `[Function: ${value.name || 'anonymous'}]`
  if (typeof value !== 'object' || value === null) return String(value)
  try {
    return inspectObject(value, depth, seen)
  } catch {
    return '[object that cannot be printed]'
  }
}

function inspectObject(value: object, depth: number, seen: object[]): string {
  if (seen.includes(value)) return '[Circular]'
  if (value instanceof Error) return value.stack ?? String(value)
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (value instanceof RegExp || value instanceof URL) return String(value)
  if (seen.length >= depth) return Array.isArray(value) ? '[Array]' : '[Object]'
  const inner = [...seen, value]
  const show = (item: unknown) => inspect(item, depth, inner)
  if (Array.isArray(value)) return `[ ${value.slice(0, 100).map(show).join(', ')} ]`
  const pairs = (entries: Iterable<[unknown, unknown]>) =>
    [...entries].map(([key, item]) => `${typeof key === 'string' ? key : show(key)}: ${show(item)}`)
  const name = value.constructor?.name
  if (value instanceof Map) return `Map(${value.size}) { ${pairs(value).join(', ')} }`
  if (value instanceof Set) return `Set(${value.size}) { ${[...value].map(show).join(', ')} }`
  if (value instanceof Headers) return `Headers { ${pairs(value).join(', ')} }`
  const body = pairs(Object.entries(value)).join(', ')
  const prefix = name && name !== 'Object' ? `${name} ` : ''
  return body ? `${prefix}{ ${body} }` : `${prefix}{}`
}
inspect.custom = Symbol.for('nodejs.util.inspect.custom')

/** `console.log` prints a text as it is and everything else as source code. */
const print = (value: unknown) => (typeof value === 'string' ? value : inspect(value))

/** Printf-like joining of console arguments (`%s`, `%d`, `%o`, `%j`). */
export function format(first: unknown, ...rest: unknown[]): string {
  if (typeof first !== 'string') return [first, ...rest].map(print).join(' ')
  const text = first.replace(/%[sdifjoOc%]/g, (mark) => {
    if (mark === '%%') return '%'
    if (rest.length === 0) return mark
    const value = rest.shift()
    if (mark === '%c') return ''
    if (mark === '%d' || mark === '%i' || mark === '%f') return String(Number(value))
    return mark === '%j' ? JSON.stringify(value) : mark === '%s' ? print(value) : inspect(value)
  })
  return [text, ...rest.map(print)].join(' ')
}

export function promisify(fn: CallbackStyle) {
  return (...args: unknown[]) =>
    new Promise((resolve, reject) =>
      fn(...args, (error, value) => (error ? reject(error) : resolve(value))),
    )
}
promisify.custom = Symbol.for('nodejs.util.promisify.custom')

export const types = {
  isDate: (value: unknown): value is Date => value instanceof Date,
  isProxy: () => false,
  isPromise: (value: unknown): value is Promise<unknown> => value instanceof Promise,
}

/** Makes instances of the old-style class `sub` inherit from `base`. */
export function inherits(sub: { prototype: object }, base: { prototype: object }): void {
  Object.defineProperty(sub, 'super_', { value: base, writable: true, configurable: true })
  Object.setPrototypeOf(sub.prototype, base.prototype)
}

export const TextEncoder = globalThis.TextEncoder
export const TextDecoder = globalThis.TextDecoder
export default { inspect, inherits, format, promisify, types, TextEncoder, TextDecoder }
