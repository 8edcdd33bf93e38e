// Preview frame. What React knows of an error that it recovered from, on its way to the bridge.

/** Property of such an error: the components around the place, innermost first. */
export const COMPONENT_STACK = '__routeLabComponents'

/** The stack of components of an error; empty without one. */
export function componentStack(error: unknown): string {
  const stack: unknown = error instanceof Error ? Reflect.get(error, COMPONENT_STACK) : ''
  return typeof stack === 'string' ? stack : ''
}
