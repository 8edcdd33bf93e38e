import { afterEach, expect, test, vi } from 'vitest'
import { requireBuilt, setBuiltModules } from './built-modules'
import { findInstrumentation, instrumentationModules, provideErrorHook } from './instrumentation'

const MODULE = '/.next/server/instrumentation.js'

const find = (...names: string[]) =>
  findInstrumentation(Object.fromEntries(names.map((name) => [name, ''])))

afterEach(() => {
  setBuiltModules({})
  Reflect.deleteProperty(globalThis, '_ENTRIES')
})

test('finds the file beside the app directory, as Next does', () => {
  expect(find('app/page.tsx', 'instrumentation.ts')).toBe('instrumentation.ts')
  expect(find('src/app/page.tsx', 'src/instrumentation.js')).toBe('src/instrumentation.js')
})

test('takes a file elsewhere for an ordinary module', () => {
  expect(find('app/page.tsx', 'src/instrumentation.ts')).toBeUndefined()
  expect(find('src/app/page.tsx', 'instrumentation.ts')).toBeUndefined()
  expect(find('app/instrumentation.ts', 'instrumentation.md')).toBeUndefined()
})

test('leaves the module where Next loads it, and nothing without the file', () => {
  const load = (file: string) => ({ file })
  setBuiltModules(instrumentationModules({ 'instrumentation.ts': '' }, load))
  expect(requireBuilt(MODULE)).toEqual({ file: 'instrumentation.ts' })
  expect(instrumentationModules({ 'lib/a.ts': '' }, load)).toEqual({})
})

interface EdgeGlobals {
  _ENTRIES?: {
    middleware_instrumentation: { onRequestError(...args: unknown[]): Promise<void> }
  }
}

const edge = globalThis as EdgeGlobals

test('middleware of the Edge runtime gets the hook for errors, but not register', async () => {
  const onRequestError = vi.fn()
  setBuiltModules({ [MODULE]: async () => ({ register: vi.fn(), onRequestError }) })
  provideErrorHook()
  await edge._ENTRIES?.middleware_instrumentation.onRequestError('error', 'request', 'context')
  expect(onRequestError.mock.calls).toEqual([['error', 'request', 'context']])
  expect(edge._ENTRIES?.middleware_instrumentation).not.toHaveProperty('register')
})

test('middleware of a project without the file gets no hook', () => {
  provideErrorHook()
  expect(edge._ENTRIES).toBeUndefined()
})
