import { expect, test, vi } from 'vitest'
import { fakeSandbox } from '@/sandbox/checks/fake-sandbox'
import type { Sandbox, SandboxEvents } from '@/sandbox/client/types'
import type { BuildReport } from '@/sandbox/protocol/build'
import { LabSession } from './lab-session'
import { RunControl } from './run-control'

const report = (part: Partial<BuildReport> = {}): BuildReport => ({
  ok: true,
  problems: [],
  routes: [],
  proxy: null,
  table: '',
  logs: [],
  builtAt: 1_000,
  ms: 5,
  ...part,
})

type Emit = <K extends keyof SandboxEvents>(event: K, detail: SandboxEvents[K]) => void

/** A sandbox with events, whose edits wait for a build. */
function manualSandbox(part: Partial<Sandbox> = {}) {
  const listeners = new Map<string, ((detail: never) => void)[]>()
  const emit: Emit = (event, detail) => {
    for (const listener of listeners.get(event) ?? []) listener(detail as never)
  }
  const sandbox: Sandbox = {
    ...fakeSandbox(() => 'never'),
    routes: () => [{ pathname: '/api', file: 'app/api/route.ts' }],
    lastBuild: () => report(),
    on: (event, listener) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener])
      return () => undefined
    },
    write: () => {
      emit('unbuilt', true)
      return Promise.resolve({ ok: true, problems: [], routes: [] })
    },
    build: () => {
      const made = report({ builtAt: 2_000 })
      emit('build', made)
      emit('unbuilt', false)
      return Promise.resolve(made)
    },
    ...part,
  }
  return { sandbox, emit }
}

function openSession(sandbox: Sandbox) {
  const create = vi.fn(() => Promise.resolve(sandbox))
  const session = new LabSession(
    {
      id: 'lab',
      files: { 'app/api/route.ts': 'a' },
      open: [],
      presets: [],
      compiledUrl: null,
      next: '15',
      build: 'manual',
    },
    () => Promise.resolve(create),
  )
  return { session, create }
}

test('starts the sandbox in the version that was chosen before it ran', async () => {
  const { session, create } = openSession(manualSandbox().sandbox)
  await session.run.choose({ next: '14', mode: 'dev' })
  expect(session.runtime.getSnapshot().status).toBe('idle')
  await session.runtime.start()
  expect(create).toHaveBeenCalledWith(
    expect.objectContaining({ next: '14', mode: 'dev', autoBuild: false }),
  )
})

test('counts the files that wait for a build, until it has them', async () => {
  const { session } = openSession(manualSandbox().sandbox)
  await session.runtime.start()
  expect(session.run.getSnapshot()).toMatchObject({ builtAt: 1_000, unbuilt: 0 })
  session.project.edit('app/api/route.ts', 'b')
  session.project.create('lib/a.ts', 'c')
  await session.project.flush()
  expect(session.run.getSnapshot().unbuilt).toBe(2)
  expect(session.run.oldBuild()).toEqual({ builtAt: 1_000, unbuilt: 2 })
  await session.run.build()
  expect(session.run.getSnapshot()).toMatchObject({ builtAt: 2_000, unbuilt: 0 })
  expect(session.run.oldBuild()).toBeNull()
})

test('shows the problems of a build like those of the compiler, and keeps the build before', async () => {
  const problems = [{ kind: 'build' as const, message: 'revalidate must be a number.' }]
  const { sandbox, emit } = manualSandbox({
    build: () => {
      const failed = report({ ok: false, problems, builtAt: 3_000 })
      emit('build', failed)
      return Promise.resolve(failed)
    },
  })
  const { session } = openSession(sandbox)
  await session.runtime.start()
  await session.run.build()
  expect(session.project.getSnapshot().problems).toEqual(problems)
  expect(session.run.getSnapshot()).toMatchObject({ builtAt: 1_000, report: { ok: false } })
})

test('takes a build that fails beside next dev for no problem of what runs', async () => {
  const problems = [{ kind: 'build' as const, message: 'revalidate must be a number.' }]
  const failed = report({ ok: false, problems })
  const { sandbox } = manualSandbox({ build: () => Promise.resolve(failed) })
  const { session } = openSession(sandbox)
  await session.run.choose({ mode: 'dev' })
  await session.runtime.start()
  await session.run.build()
  expect(session.run.getSnapshot().report).toEqual(failed)
  expect(session.project.getSnapshot().problems).toEqual([])
})

test('says that nothing answers when the project does not run in the new version', async () => {
  const problems = [{ kind: 'build' as const, message: 'next/cache has no cacheTag.' }]
  const { sandbox, emit } = manualSandbox({
    switchTo: () => Promise.resolve({ ok: false, problems, routes: [] }),
    lastBuild: () => null,
  })
  const { session } = openSession(sandbox)
  await session.runtime.start()
  await session.run.choose({ next: '14' })
  expect(session.run.getSnapshot()).toMatchObject({ next: '14', stopped: true, builtAt: null })
  expect(session.project.getSnapshot().problems).toEqual(problems)
  emit('unbuilt', false)
  expect(session.run.getSnapshot().stopped).toBe(false)
})

test('says that nothing answers when the first version that the reader writes has problems', async () => {
  const problems = [{ kind: 'syntax' as const, message: 'Unexpected eof', file: 'app/page.tsx' }]
  let fails = false
  const { sandbox } = manualSandbox({
    routes: () => [],
    write: () => Promise.resolve({ ok: !fails, problems: fails ? problems : [], routes: [] }),
  })
  const { session } = openSession(sandbox)
  await session.runtime.start()
  expect(session.run.getSnapshot().stopped).toBe(false)
  fails = true
  session.project.create('app/page.tsx', '<p')
  await session.project.flush()
  expect(session.run.getSnapshot().stopped).toBe(true)
})

test('goes on with the version before when an edit has problems', async () => {
  const { sandbox } = manualSandbox({
    write: () => Promise.resolve({ ok: false, problems: [], routes: [] }),
  })
  const { session } = openSession(sandbox)
  await session.runtime.start()
  session.project.edit('app/api/route.ts', 'b')
  await session.project.flush()
  expect(session.run.getSnapshot().stopped).toBe(false)
})

test('tells why a version could not be started at all', async () => {
  const { sandbox } = manualSandbox({
    switchTo: () => Promise.reject(new Error('server-14.js could not be loaded.')),
  })
  const { session } = openSession(sandbox)
  await session.runtime.start()
  await session.run.choose({ next: '14' })
  expect(session.run.getSnapshot()).toMatchObject({
    busy: null,
    error: 'server-14.js could not be loaded.',
  })
})

test('lets edits wait for a build from when the reader wants it, and builds them when no more', async () => {
  const { sandbox, emit } = manualSandbox()
  const { session } = openSession(sandbox)
  await session.runtime.start()
  await session.run.chooseBuild('auto')
  expect(sandbox.autoBuild).toBe(true)
  expect(session.run.getSnapshot()).toMatchObject({ build: 'auto', builtAt: 1_000 })
  await session.run.chooseBuild('manual')
  expect(sandbox.autoBuild).toBe(false)
  emit('unbuilt', true)
  await session.run.chooseBuild('auto')
  expect(session.run.getSnapshot()).toMatchObject({ build: 'auto', builtAt: 2_000 })
})

test('takes a way of building that is chosen while the sandbox starts', async () => {
  const { sandbox, emit } = manualSandbox()
  const { session } = openSession(sandbox)
  const started = session.runtime.start()
  const chosen = session.run.chooseBuild('auto')
  await Promise.all([started, chosen])
  expect(sandbox.autoBuild).toBe(true)
  emit('unbuilt', true)
  await session.run.chooseBuild('auto')
  expect(session.run.getSnapshot().builtAt).toBe(2_000)
})

test('builds what was written during a build once the reader wants no more to wait', async () => {
  const ends: (() => void)[] = []
  const { sandbox, emit } = manualSandbox({
    build: () =>
      new Promise((resolve) => {
        ends.push(() => (emit('unbuilt', false), resolve(report({ builtAt: 2_000 }))))
      }),
  })
  const { session } = openSession(sandbox)
  await session.runtime.start()
  emit('unbuilt', true)
  const first = session.run.build()
  await vi.waitFor(() => expect(ends).toHaveLength(1))
  const second = session.run.chooseBuild('auto')
  await vi.waitFor(() => expect(ends).toHaveLength(2))
  for (const end of ends) end()
  await Promise.all([first, second])
  expect(session.run.getSnapshot()).toMatchObject({ build: 'auto', busy: null })
})

test('starts with the way of building that was kept, and takes a choice that lacks it', async () => {
  const kept = { next: '16', mode: 'start' } as const
  for (const [choice, build] of [
    [{ ...kept, build: 'manual' as const }, 'manual'],
    [kept, 'auto'],
  ] as const) {
    const run = new RunControl({
      lab: 'lab',
      settings: {},
      runtime: openSession(manualSandbox().sandbox).session.runtime,
      onProblems: () => undefined,
      choices: { load: () => Promise.resolve(choice), save: () => Promise.resolve() },
    })
    expect(await run.sandboxOptions()).toMatchObject({ autoBuild: build === 'auto' })
    expect(run.getSnapshot().build).toBe(build)
  }
})

test('tries a project again that has stopped, and goes on when it runs', async () => {
  const problems = [{ kind: 'build' as const, message: 'The build took too long.' }]
  const results = [
    { ok: false, problems, routes: [] },
    { ok: true, problems: [], routes: [] },
  ]
  const { sandbox } = manualSandbox({
    routes: () => [],
    write: () => Promise.resolve(results.shift() ?? { ok: true, problems: [], routes: [] }),
    switchTo: () => Promise.resolve(results.shift() ?? { ok: true, problems: [], routes: [] }),
  })
  const { session } = openSession(sandbox)
  await session.runtime.start()
  expect(session.run.getSnapshot().stopped).toBe(true)
  await session.run.again()
  expect(session.run.getSnapshot().stopped).toBe(false)
  expect(session.project.getSnapshot().problems).toEqual([])
})
