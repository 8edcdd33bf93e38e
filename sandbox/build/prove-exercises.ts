// Build time. `npm run prove -- slug`: the proof of the exercises, for their authors. It runs in Node threads;
// exercises with pages run in a browser.

import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Exercise, loadExercises } from '@/components/content/exercises'
import { runOptions } from '@/components/content/lab-definition'
import { proveExercise } from '../checks/prove'
import type { RunChecks } from '../checks/run-checks'
import { startSandbox } from '../client/start-sandbox'
import type { Sandbox } from '../client/types'
import { compileProject } from '../compiler/compile-project'
import { startSwc } from '../compiler/swc'
import { hasPages } from '../protocol/paths'
import type { ProjectFiles } from '../protocol/project'
import { buildChecks } from './checks'
import { repository } from './next-package'
import { nodeRooms } from './node-rooms'
import { proverInBrowser } from './prove-in-browser'
import { sandboxAssets, swcWasm } from './sandbox'

const names = process.argv.slice(2)
const chosen = (await loadExercises()).filter(
  ({ slug }) => names.length === 0 || names.some((name) => slug.includes(name)),
)
const bundles = await buildChecks(path.join(repository, '.cache/prove-in-node'))
const { assets } = await sandboxAssets()
const inBrowser = chosen.some(({ solution }) => hasPages(solution))
  ? await proverInBrowser(assets)
  : null
const swc = await startSwc(new Uint8Array(swcWasm()))
const rooms = await nodeRooms(assets)

async function create(files: ProjectFiles, exercise: Exercise): Promise<Sandbox> {
  const { compiled, problems } = compileProject(files, swc)
  const [problem] = problems
  if (problem) throw new Error(`${exercise.slug}: ${problem.file}: ${problem.message}`)
  return startSandbox({ files, compiled, ...runOptions(exercise) }, rooms)
}

async function prove(exercise: Exercise): Promise<string[]> {
  if (inBrowser && hasPages(exercise.solution)) return inBrowser.prove(exercise)
  const { run }: { run: RunChecks } = await import(pathToFileURL(bundles[exercise.slug] ?? '').href)
  const { problems } = await proveExercise(exercise, (files) => create(files, exercise), run)
  return problems
}

for (const exercise of chosen) {
  const problems = await prove(exercise)
  console.log(problems.length === 0 ? `${exercise.slug}: proved` : problems.join('\n'))
  if (problems.length > 0) process.exitCode = 1
}
if (chosen.length === 0) {
  console.error(`No exercise is called like ${names.join(', ')}.`)
  process.exitCode = 1
}
rooms.close()
await inBrowser?.close()
