declare global {
  var handlerCalls: string[] | undefined
}

export const dynamic = 'force-dynamic'

// What the cache handler was asked, and forgets it.
export function DELETE() {
  const calls = globalThis.handlerCalls?.splice(0) ?? []
  return Response.json(calls)
}
