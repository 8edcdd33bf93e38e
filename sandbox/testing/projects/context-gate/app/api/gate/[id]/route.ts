import { cookies, headers } from 'next/headers'
import { after, type NextRequest } from 'next/server'
import { afterReadings, pause, type Reading } from '@/lib/readings'
import { runSteps } from '@/lib/steps'

type Context = { params: Promise<{ id: string }> }

export async function GET(_request: NextRequest, { params }: Context) {
  const readings: Reading[] = []
  const see = async () => [
    (await cookies()).get('id')?.value,
    (await headers()).get('x-id'),
    (await params).id,
  ]
  const read = async (step: string) => void readings.push({ step, seen: await see() })
  const { id } = await params
  console.log('gate', id)
  await runSteps(id, read)
  after(async () => {
    await pause(Number(id) % 5)
    afterReadings[id] = [{ step: 'after', seen: await see() }]
  })
  let pulls = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await pause(Number(id) % 3)
      await read(`pull ${pulls}`)
      if (++pulls < 3) return controller.enqueue(new Uint8Array([32]))
      controller.enqueue(new TextEncoder().encode(JSON.stringify(readings)))
      controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/json' } })
}
