import { expect, test } from 'vitest'
import { LiveSandboxes } from './live-sandboxes'

function sandbox(name: string, paused: string[], busy = false) {
  return { isBusy: () => busy, pause: () => void paused.push(name) }
}

test('pauses the sandbox that was idle longest when one too many starts', () => {
  const paused: string[] = []
  const live = new LiveSandboxes(2)
  const [a, b, c] = ['a', 'b', 'c'].map((name) => sandbox(name, paused))
  if (!a || !b || !c) throw new Error('There are three.')
  live.use(a)
  live.use(b)
  live.use(a)
  live.use(c)
  expect(paused).toEqual(['b'])
})

test('never pauses one that is busy', () => {
  const paused: string[] = []
  const live = new LiveSandboxes(1)
  live.use(sandbox('busy', paused, true))
  live.use(sandbox('idle', paused))
  live.use(sandbox('new', paused))
  expect(paused).toEqual(['idle'])
})
