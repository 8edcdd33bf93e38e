// Preview frame. Whether React has taken the document over.

/** As far as React's own code asks its root for it. */
interface RootFiber {
  stateNode: { current: { memoizedState: { isDehydrated?: boolean } | null } }
}

const CONTAINER = '__reactContainer$'

/** False until React has rendered the document that came as HTML. */
export function isHydrated(document: Document): boolean {
  const key = Object.keys(document).find((name) => name.startsWith(CONTAINER))
  if (key === undefined) return false
  const { stateNode } = Reflect.get(document, key) as RootFiber
  return stateNode.current.memoizedState?.isDehydrated === false
}
