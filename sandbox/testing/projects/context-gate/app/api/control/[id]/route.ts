import { after } from 'next/server'
import { afterReadings, type Reading } from '@/lib/readings'
import { runSteps } from '@/lib/steps'

type Context = { params: Promise<{ id: string }> }

/** The mistake that the gate is there to find: what belongs to a request lies in a variable of the module. */
let current = ''

export async function GET(_request: Request, { params }: Context) {
  const { id } = await params
  current = id
  const readings: Reading[] = []
  await runSteps(id, async (step) => void readings.push({ step, seen: [current] }))
  after(() => {
    afterReadings[id] = [{ step: 'after', seen: [current] }]
  })
  return Response.json(readings)
}
