import { expect, test } from 'vitest'
import { fakeSandbox } from '@/sandbox/checks/fake-sandbox'
import type { Sandbox } from '@/sandbox/client/types'
import { LabClock } from './lab-clock'
import { SandboxRuntime } from './sandbox-runtime'

/** A clock that only counts, and takes a moment for each move. */
function countingSandbox(moves: string[]): Sandbox {
  let offset = 0
  const move = async (what: string, to: number) => {
    moves.push(`${what} from ${offset}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    offset = to
  }
  return {
    ...fakeSandbox(() => 'never'),
    clock: {
      get offsetMs() {
        return offset
      },
      now: () => offset,
      advance: (ms) => move(`+${ms}`, offset + ms),
      reset: () => move('reset', 0),
    },
  }
}

function openClock(sandbox: Sandbox): LabClock {
  const runtime = new SandboxRuntime(
    () => Promise.resolve({ files: {} }),
    () => Promise.resolve(),
    () => Promise.resolve(() => Promise.resolve(sandbox)),
  )
  return new LabClock(runtime)
}

test('makes one move after the other, and says where the last one led', async () => {
  const moves: string[] = []
  const clock = openClock(countingSandbox(moves))
  await Promise.all([clock.advance(1_000), clock.advance(60_000), clock.moveTo(90_000)])
  expect(moves).toEqual(['+1000 from 0', '+60000 from 1000', '+29000 from 61000'])
  expect(clock.getSnapshot().said).toMatch(/, 1 min 30 s ahead of real time\.$/)
})

test('goes back by way of real time', async () => {
  const moves: string[] = []
  const clock = openClock(countingSandbox(moves))
  await clock.advance(60_000)
  await clock.moveTo(20_000)
  await clock.reset()
  expect(moves).toEqual(['+60000 from 0', 'reset from 60000', '+20000 from 0', 'reset from 20000'])
  expect(clock.getSnapshot().said).toMatch(/^The clock shows real time: /)
})

test('says why it did not move', async () => {
  const sandbox = countingSandbox([])
  const broken = {
    ...sandbox,
    clock: { ...sandbox.clock, advance: () => Promise.reject(new Error('No server.')) },
  }
  const clock = openClock(broken)
  await clock.advance(1)
  expect(clock.getSnapshot().error).toBe('No server.')
})
