import { expect, test } from 'vitest'
import type { CompileReport } from '../protocol/compiler'
import type { CompiledModule, ProjectFiles } from '../protocol/project'
import type { CompilerRoom } from './compiler-room'
import { ProjectFileSet } from './project-files'

const form = { code: '', imports: [], async: false, map: '{}' }

/** Stands for the compiler: notes what it is asked for, and refuses hooks in a project without pages. */
function notingCompiler() {
  const asked: { files: string[]; pages: boolean }[] = []
  const compile = async (files: ProjectFiles, pages: boolean): Promise<CompileReport> => {
    asked.push({ files: Object.keys(files), pages })
    const report: CompileReport = { compiled: {}, problems: [] }
    for (const [file, source] of Object.entries(files)) {
      if (source === 'hook' && !pages)
        report.problems.push({ kind: 'syntax', message: 'hook', file })
      else report.compiled[file] = { ...form, ...(pages && isShared(file) && { client: form }) }
    }
    return report
  }
  return { asked, room: { compile } as CompilerRoom }
}

const isShared = (file: string) => file.startsWith('lib/')

const compiled = (...files: string[]): Record<string, CompiledModule> =>
  Object.fromEntries(files.map((file) => [file, form]))

test('compiles only what an edit changes', async () => {
  const { asked, room } = notingCompiler()
  const files = new ProjectFileSet(
    { 'app/a/route.ts': '', 'lib/a.ts': '' },
    compiled('app/a/route.ts', 'lib/a.ts'),
  )
  await files.write({ 'lib/a.ts': 'new' }, room)
  await files.write({ 'notes.txt': 'new' }, room)
  expect(asked).toEqual([{ files: ['lib/a.ts'], pages: false }])
})

test('compiles shared files for the browser with the first page, and only once', async () => {
  const { asked, room } = notingCompiler()
  const files = new ProjectFileSet(
    { 'app/a/route.ts': '', 'lib/a.ts': '' },
    compiled('app/a/route.ts', 'lib/a.ts'),
  )
  const { compiled: modules } = await files.write({ 'app/page.tsx': '' }, room)
  expect(modules['lib/a.ts']?.client).toBeDefined()
  await files.write({ 'app/page.tsx': 'new' }, room)
  expect(asked).toEqual([
    { files: ['lib/a.ts', 'app/page.tsx'], pages: true },
    { files: ['app/page.tsx'], pages: true },
  ])
})

test('tries again with the first page what the server alone refused', async () => {
  const { room } = notingCompiler()
  const files = new ProjectFileSet({}, {})
  expect((await files.write({ 'lib/hook.ts': 'hook' }, room)).problems).toHaveLength(1)
  const { problems, compiled: modules } = await files.write({ 'app/page.tsx': '' }, room)
  expect(problems).toEqual([])
  expect(modules['lib/hook.ts']?.client).toBeDefined()
})
