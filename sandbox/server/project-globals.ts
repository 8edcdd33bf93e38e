// Server worker. Globals that code of a project makes. A real build and a real server are processes of their own,
// so what the one leaves on globalThis does not reach the other.

let own = new Set<string>()

/** Takes what globalThis has now for the worker's own: it stays whatever project runs. */
export function claimGlobals(): void {
  own = new Set(Object.getOwnPropertyNames(globalThis))
}

/** Next's own have symbols for names where they outlive a request, and are looked after by `newProcess` of the engine. */
const namesOfProject = () => Object.getOwnPropertyNames(globalThis).filter((name) => !own.has(name))

/** Takes away what came since, as in a process that starts. */
export function clearGlobals(): void {
  for (const name of namesOfProject()) Reflect.deleteProperty(globalThis, name)
}

/** Returns the function that brings the present globals of the project back. */
export function saveGlobals(): () => void {
  const kept = namesOfProject().map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  )
  return () => {
    clearGlobals()
    for (const [name, descriptor] of kept) {
      if (descriptor) Reflect.defineProperty(globalThis, name, descriptor)
    }
  }
}
