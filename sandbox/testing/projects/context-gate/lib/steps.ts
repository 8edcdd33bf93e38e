import { db } from '@/lib/db'
import { pause, type Read } from '@/lib/readings'

const ORIGIN = 'http://localhost:3000'

/** Gives control away in another way at each step, and reads between them. */
export async function runSteps(id: string, read: Read): Promise<void> {
  const turn = Number(id) % 7
  await read('start')
  await pause(turn)
  await read('timer')
  await Promise.all([
    pause(turn),
    read('all: first'),
    pause(6 - turn).then(() => read('all: last')),
  ])
  for await (const step of numbered(3, turn)) await read(`for await: ${step}`)
  const { readLate } = await import('@/lib/late')
  await readLate()
  await read('import')
  await db.problem.findMany({ where: { name: { contains: `gate ${id}` } } })
  await read('query')
  await runTransaction(id, read)
  const nested = await fetch(`${ORIGIN}/api/nested/n${id}`, {
    headers: { cookie: `id=n${id}`, 'x-id': `n${id}` },
  })
  const inner: unknown = await nested.json()
  if (JSON.stringify(inner) !== JSON.stringify([`n${id}`, `n${id}`, `n${id}`])) {
    throw new Error(`The nested request of ${id} saw ${JSON.stringify(inner)}`)
  }
  await read('nested fetch')
}

async function* numbered(count: number, ms: number) {
  for (let number = 0; number < count; number++) {
    await pause(ms)
    yield number
  }
}

/** There is one connection, so 50 transactions wait for each other. */
async function runTransaction(id: string, read: Read): Promise<void> {
  await db.$transaction(
    async (transaction) => {
      await read('transaction: start')
      await transaction.tag.count({ where: { name: `gate ${id}` } })
      await read('transaction: query')
    },
    { maxWait: 30_000, timeout: 30_000 },
  )
  await read('transaction: end')
}
