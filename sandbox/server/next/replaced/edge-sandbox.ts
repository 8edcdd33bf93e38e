// Server worker. Runs middleware in the worker itself instead of a context of its own.

export function run(): never {
  throw new Error('Middleware is not part of this sandbox.')
}

/** Named by the build of 14, for edge routes. */
export function getRuntimeContext(): never {
  throw new Error('The edge runtime is not part of this sandbox.')
}
