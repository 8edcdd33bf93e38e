import { AsyncLocalStorage } from 'node:async_hooks'

const storage = new AsyncLocalStorage<{ step: number }>()
const pause = () => new Promise((resolve) => setTimeout(resolve, 2))

async function* steps() {
  yield storage.getStore()?.step
  await pause()
  yield storage.getStore()?.step
}

export async function GET() {
  const outside = storage.getStore() ?? null
  const inside = await storage.run({ step: 1 }, async () => {
    const seen: unknown[] = [storage.getStore()?.step]
    await pause()
    seen.push(storage.getStore()?.step)
    seen.push(await storage.run({ step: 2 }, async () => storage.getStore()?.step))
    seen.push(storage.exit(() => storage.getStore() ?? 'none'))
    for await (const step of steps()) seen.push(step)
    seen.push(
      ...(await Promise.all([pause(), pause()].map((p) => p.then(() => storage.getStore()?.step)))),
    )
    await new Promise<void>((resolve) => queueMicrotask(resolve))
    seen.push(storage.getStore()?.step)
    return seen
  })
  return Response.json({ outside, inside, afterwards: storage.getStore() ?? null })
}
