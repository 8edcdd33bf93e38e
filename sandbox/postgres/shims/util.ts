// Stands in for node:util: the few functions that pg and its packages call.

type Class = { prototype: object }

export const inherits = (derived: Class, base: Class) =>
  Object.setPrototypeOf(derived.prototype, base.prototype)

export const deprecate = <T>(call: T): T => call

export const inspect = { custom: Symbol.for('nodejs.util.inspect.custom') }

export const types = { isDate: (value: unknown) => value instanceof Date }
