import { cookies, headers } from 'next/headers'
import { pause, type Reading } from '@/lib/readings'

export const runtime = 'edge'

type Context = { params: Promise<{ id: string }> }

// The gate in the edge runtime, which has no database.
export async function GET(request: Request, { params }: Context) {
  const { id } = await params
  const readings: Reading[] = []
  const read = async (step: string) => {
    const cookie = (await cookies()).get('id')?.value
    readings.push({ step, seen: [cookie, (await headers()).get('x-id'), (await params).id] })
  }
  await read('start')
  await pause(Number(id) % 7)
  await read('timer')
  await Promise.all([
    pause(1).then(() => read('all: first')),
    pause(5).then(() => read('all: last')),
  ])
  const { readLate } = await import('@/lib/late')
  await readLate()
  await read('import')
  const nested = await fetch(new URL(`/api/nested/n${id}`, request.url), {
    headers: { cookie: `id=n${id}`, 'x-id': `n${id}` },
  })
  if ((await nested.text()) !== JSON.stringify([`n${id}`, `n${id}`, `n${id}`]))
    throw new Error(`The nested request of ${id} saw another one.`)
  await read('nested fetch')
  return Response.json(readings)
}
