import { expect, test, vi } from 'vitest'
import type { WriteResult } from '@/sandbox/protocol/project'
import { MemoryStorage } from './memory-storage'
import { Project } from './project'

const base = { 'app/a/route.ts': 'a', 'app/b/route.ts': 'b' }
const fine: WriteResult = { ok: true, problems: [], routes: [] }

async function openProject(storage = new MemoryStorage(), files: Record<string, string> = base) {
  const project = new Project('lab', files, Object.keys(files), storage)
  project.attach()
  await Promise.resolve()
  await project.flush()
  return project
}

test('keeps an edit over a reload', async () => {
  const storage = new MemoryStorage()
  const first = await openProject(storage)
  first.edit('app/a/route.ts', 'mine')
  await first.flush()
  const second = await openProject(storage)
  expect(second.getSnapshot().files['app/a/route.ts']).toBe('mine')
  expect([...second.getSnapshot().edited]).toEqual(['app/a/route.ts'])
})

test('forgets an edit that was typed back to the original', async () => {
  const storage = new MemoryStorage()
  const project = await openProject(storage)
  project.edit('app/a/route.ts', 'mine')
  await project.flush()
  project.edit('app/a/route.ts', 'a')
  await project.flush()
  expect(storage.kept.get('lab')).toEqual({})
  expect(project.getSnapshot().edited.size).toBe(0)
})

test('keeps an edit when its original changes, and says so until the reader chooses', async () => {
  const storage = new MemoryStorage()
  const old = await openProject(storage)
  old.edit('app/a/route.ts', 'mine')
  await old.flush()
  const updated = await openProject(storage, { ...base, 'app/a/route.ts': 'a, better' })
  expect(updated.getSnapshot().files['app/a/route.ts']).toBe('mine')
  expect([...updated.getSnapshot().outdated]).toEqual(['app/a/route.ts'])
  updated.acceptOutdated('app/a/route.ts')
  expect(updated.getSnapshot().outdated.size).toBe(0)
  updated.resetFile('app/a/route.ts')
  expect(updated.getSnapshot().files['app/a/route.ts']).toBe('a, better')
})

test('merges the edits of two tabs by file, the last writer of a file wins', async () => {
  const storage = new MemoryStorage()
  const here = await openProject(storage)
  const there = new Project('lab', base, Object.keys(base), storage.otherTab())
  there.attach()
  here.edit('app/a/route.ts', 'from here')
  there.edit('app/b/route.ts', 'from there')
  await here.flush()
  await there.flush()
  await vi.waitFor(() => {
    expect(here.getSnapshot().files).toEqual(there.getSnapshot().files)
  })
  expect(here.getSnapshot().files).toEqual({
    'app/a/route.ts': 'from here',
    'app/b/route.ts': 'from there',
  })
  expect(here.getSnapshot().changedElsewhere).toBe('app/b/route.ts')
})

test('writes present edits when a sandbox connects, then each change once', async () => {
  const project = await openProject()
  project.edit('app/a/route.ts', '1')
  const writes: unknown[] = []
  await project.connect((files) => {
    writes.push(files)
    return Promise.resolve(fine)
  })
  project.edit('app/a/route.ts', '2')
  project.edit('app/a/route.ts', '3')
  await project.flush()
  await project.flush()
  expect(writes).toEqual([{ 'app/a/route.ts': '1' }, { 'app/a/route.ts': '3' }])
})

test('shows what the compiler says, and clears it with the next good write', async () => {
  const project = await openProject()
  const problems = [{ kind: 'syntax' as const, message: 'Unexpected token', line: 1, column: 2 }]
  const results: WriteResult[] = [{ ok: false, problems, routes: [] }, fine]
  await project.connect(() => Promise.resolve(results.shift() ?? fine))
  project.edit('app/a/route.ts', 'broken')
  await project.flush()
  expect(project.getSnapshot().problems).toEqual(problems)
  project.edit('app/a/route.ts', 'whole')
  await project.flush()
  expect(project.getSnapshot().problems).toEqual([])
})

test('writes again after the compiler could not be loaded', async () => {
  const project = await openProject()
  let online = false
  await project.connect(() =>
    online ? Promise.resolve(fine) : Promise.reject(new Error('The download broke off.')),
  )
  project.edit('app/a/route.ts', 'x')
  await project.flush()
  expect(project.getSnapshot().compilerError).toBe('The download broke off.')
  online = true
  await project.flush()
  expect(project.getSnapshot().compilerError).toBeNull()
})

test('undoes a reset of all files', async () => {
  const project = await openProject()
  project.edit('app/a/route.ts', 'mine')
  project.create('app/c/route.ts', 'new')
  project.resetAll()
  expect(project.getSnapshot().files).toEqual(base)
  project.undo()
  expect(project.getSnapshot().files).toEqual({
    ...base,
    'app/a/route.ts': 'mine',
    'app/c/route.ts': 'new',
  })
})

test('moves open tabs along with a renamed folder', async () => {
  const project = await openProject()
  project.rename({ 'app/a/route.ts': 'app/z/route.ts' })
  const { files, open, active } = project.getSnapshot()
  expect(Object.keys(files)).toEqual(['app/b/route.ts', 'app/z/route.ts'])
  expect(open).toEqual(['app/z/route.ts', 'app/b/route.ts'])
  expect(active).toBe('app/z/route.ts')
})

test('shows the neighbour when the active file is closed or deleted', async () => {
  const project = await openProject()
  project.openFile('app/b/route.ts')
  project.closeFile('app/b/route.ts')
  expect(project.getSnapshot().active).toBe('app/a/route.ts')
  project.delete(['app/a/route.ts'])
  expect(project.getSnapshot().active).toBeNull()
})

test('never shows a state in which an edit is half made', async () => {
  const project = await openProject()
  const seen: (string | undefined)[] = []
  project.resetFile('app/a/route.ts')
  project.subscribe(() => seen.push(project.getSnapshot().files['app/a/route.ts']))
  project.edit('app/a/route.ts', 'mine')
  expect(seen).toEqual(['mine'])
})
