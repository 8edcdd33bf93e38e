// Inside a promise callback, Node empties the queue of microtasks before that of ticks.
export async function GET() {
  const seen: string[] = []
  await new Promise<void>((resolve) => {
    process.nextTick(() => seen.push('tick'))
    queueMicrotask(() => seen.push('microtask'))
    setTimeout(resolve, 1)
  })
  return Response.json(seen)
}
