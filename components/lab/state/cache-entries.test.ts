import { expect, test, vi } from 'vitest'
import { traceOf } from '@/components/testing/trace'
import { fakeSandbox } from '@/sandbox/checks/fake-sandbox'
import type { Sandbox, SandboxEvents } from '@/sandbox/client/types'
import type { CacheTouch } from '@/sandbox/protocol/cache'
import { CacheEntries, callOf, marksOf, pathOfTag } from './cache-entries'
import { SandboxRuntime } from './sandbox-runtime'

const touch = (operation: CacheTouch['operation'], part: Partial<CacheTouch> = {}): CacheTouch => ({
  operation,
  store: 'route',
  id: 'route:/a',
  key: '/a',
  label: '/a',
  atMs: 0,
  ...part,
})

test('marks an entry whose refresh failed, and not as written', () => {
  expect(Object.fromEntries(marksOf([touch('stale'), touch('keep')]))).toEqual({
    'route:/a': ['read stale', 'kept'],
  })
})

test('marks what a request read, wrote and expired, each once', () => {
  const marks = marksOf([
    touch('stale'),
    touch('stale'),
    touch('set'),
    touch('revalidate', { id: null, store: null, affects: ['data:b'] }),
  ])
  expect(Object.fromEntries(marks)).toEqual({
    'route:/a': ['read stale', 'wrote'],
    'data:b': ['expired'],
  })
})

test("turns Next's own tags into the call that would invalidate them", () => {
  expect(pathOfTag('_N_T_/api/time')).toEqual({ kind: 'path', path: '/api/time' })
  expect(pathOfTag('_N_T_/api/layout')).toEqual({ kind: 'path', path: '/api', type: 'layout' })
  expect(pathOfTag('_N_T_/layout')).toEqual({ kind: 'path', path: '/', type: 'layout' })
  expect(pathOfTag('_N_T_/api/time/route')).toBeNull()
  expect(pathOfTag('posts')).toBeNull()
})

test('writes a call as a handler would', () => {
  expect(callOf({ kind: 'tag', tag: 'posts' })).toBe("revalidateTag('posts')")
  expect(callOf({ kind: 'path', path: '/', type: 'layout' })).toBe("revalidatePath('/', 'layout')")
})

test('reads the caches only while somebody looks', async () => {
  const cache = vi.fn(() => Promise.resolve({ at: 1, entries: [], tags: [] }))
  const sandbox = { ...fakeSandbox(() => 'never'), cache }
  const runtime = new SandboxRuntime(
    () => Promise.resolve({ files: {} }),
    () => Promise.resolve(),
    () => Promise.resolve(() => Promise.resolve(sandbox)),
  )
  const entries = new CacheEntries(runtime)
  entries.connect(await runtime.start())
  expect(cache).not.toHaveBeenCalled()
  const stop = entries.watch()
  await vi.waitFor(() => expect(entries.getSnapshot().snapshot?.at).toBe(1))
  stop()
  await entries.invalidate({ kind: 'tag', tag: 'a' })
  expect(cache).toHaveBeenCalledTimes(1)
  expect(entries.getSnapshot().notice).toContain("revalidateTag('a') was called.")
})

const trace = (cache: CacheTouch[]) => traceOf({ cache })

type Emit = <K extends keyof SandboxEvents>(event: K, detail: SandboxEvents[K]) => void

/** Entries that somebody looks at, and the events of their sandbox. */
function watchedEntries() {
  const listeners = new Map<string, (detail: never) => void>()
  const emit: Emit = (event, detail) => listeners.get(event)?.(detail as never)
  const cache = vi.fn(() => Promise.resolve({ at: 1, entries: [], tags: [] }))
  const learn = vi.fn()
  const sandbox: Sandbox = {
    ...fakeSandbox(() => 'never'),
    cache,
    on(event, listener) {
      listeners.set(event, listener as (detail: never) => void)
      return () => listeners.delete(event)
    },
  }
  const runtime = new SandboxRuntime(
    () => Promise.resolve({ files: {} }),
    () => Promise.resolve(),
  )
  const entries = new CacheEntries(runtime, { learn, invalidated: () => undefined })
  entries.watch()
  entries.connect(sandbox)
  return { entries, emit, cache, learn }
}

test('reads the caches anew once other code runs, also in mode dev, where nothing is built', async () => {
  const { emit, cache, learn } = watchedEntries()
  await vi.waitFor(() => expect(learn).toHaveBeenCalledTimes(1))
  emit('unbuilt', true)
  expect(cache).toHaveBeenCalledTimes(1)
  emit('unbuilt', false)
  await vi.waitFor(() => expect(learn).toHaveBeenCalledTimes(2))
})

test('forgets what the last request did once other code runs, not while an edit waits', () => {
  const { entries, emit } = watchedEntries()
  emit('trace', trace([touch('stale'), touch('keep')]))
  emit('unbuilt', true)
  expect(entries.getSnapshot().marks.get('route:/a')).toEqual(['read stale', 'kept'])
  emit('unbuilt', false)
  expect(entries.getSnapshot().marks.size).toBe(0)
})
