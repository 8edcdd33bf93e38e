declare global {
  var useCacheCalls: string[] | undefined
}

export function DELETE() {
  return Response.json(globalThis.useCacheCalls?.splice(0) ?? [])
}
