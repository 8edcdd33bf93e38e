import { expect, test } from 'vitest'
import { nextTick, runTicks } from './next-tick'

const task = () => new Promise((resolve) => setTimeout(resolve))

test('runs after the microtasks that are queued, and those that they queue', async () => {
  const seen: string[] = []
  await Promise.resolve()
  nextTick((name: string) => seen.push(name), 'tick')
  queueMicrotask(() => {
    seen.push('microtask')
    queueMicrotask(() => seen.push('its own'))
  })
  await task()
  expect(seen).toEqual(['microtask', 'its own', 'tick'])
})

test('runs before the next task, in order, with what a tick adds', async () => {
  const seen: string[] = []
  nextTick(() => {
    seen.push('first')
    nextTick(() => seen.push('added'))
  })
  nextTick(() => seen.push('second'))
  await task()
  expect(seen).toEqual(['first', 'second', 'added'])
})

test('runs before the microtasks when a task ends', async () => {
  const seen: string[] = []
  await task()
  nextTick(() => seen.push('tick'))
  void Promise.resolve().then(() => seen.push('microtask'))
  runTicks()
  await task()
  expect(seen).toEqual(['tick', 'microtask'])
})

test('goes on after a tick that throws', async () => {
  const seen: string[] = []
  nextTick(() => {
    throw new Error('in a tick')
  })
  nextTick(() => seen.push('tick'))
  expect(runTicks).toThrow('in a tick')
  await task()
  expect(seen).toEqual(['tick'])
})

test('wants a function', () => {
  expect(() => nextTick('x' as never)).toThrow('must be of type function')
})
