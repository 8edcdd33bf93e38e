import { expect, test } from 'vitest'
import { nextTick, runTicks } from './next-tick'
import { addTask } from './tasks'

const task = () => new Promise<void>(addTask)

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

test('runs after as many microtasks as there are', async () => {
  const seen: string[] = []
  await task()
  void Promise.resolve().then(() => nextTick(() => seen.push('tick')))
  for (let left = 1000; left > 0; left--) await Promise.resolve()
  seen.push('last microtask')
  await task()
  expect(seen).toEqual(['last microtask', 'tick'])
})

test('runs before a task that was added earlier', async () => {
  const seen: string[] = []
  await Promise.resolve()
  const added = task().then(() => seen.push('task'))
  nextTick(() => seen.push('tick'))
  await added
  expect(seen).toEqual(['tick', 'task'])
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
