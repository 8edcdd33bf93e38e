// Bench, page: the sandbox as a page of its own would use it, with a precompiled project.

import type { createSandbox } from '../client/create-sandbox'
import type { Sandbox, SandboxResponse } from '../client/types'
import type { CompiledProject, ProjectFiles } from '../protocol/project'
import type { PgliteQuery } from './pglite-page'
import { median, medianOf } from './statistics'

export interface BenchProject {
  files: ProjectFiles
  compiled: CompiledProject
}

interface SandboxBench {
  /** Milliseconds from the navigation to the first answer of a handler that queries. */
  cold: Promise<number>
  /** Median milliseconds of a GET with one query, body read. */
  warm(times: number): Promise<number>
  /** Median milliseconds of a GET without a query. */
  plain(times: number): Promise<number>
  /** The statement that the handler sends. */
  query(): Promise<PgliteQuery>
  /** Median milliseconds from an edit to its answer, once the compiler is there. */
  edit(times: number): Promise<number>
  /** Milliseconds until the compiler takes its first edit. */
  compiler(): Promise<number>
  /** Median milliseconds of a reset after a write. */
  reset(times: number): Promise<number>
  /** A handler that never gives control back: until its 504, and the part of it that the new worker takes. */
  loop(): Promise<{ answerMs: number; rebuildMs: number }>
}

declare global {
  interface Window {
    sandboxBench: SandboxBench
  }
}

const PATH = '/api/problems'
const EDITED = 'app/api/hello/route.ts'

async function readOk(response: SandboxResponse, status = 200): Promise<string> {
  const text = await response.text()
  if (response.status !== status) throw new Error(`${response.status} ${text}`)
  return text
}

async function edit(sandbox: Sandbox, text: string): Promise<void> {
  const source = `export const GET = () => new Response('${text}')`
  await sandbox.write({ [EDITED]: source })
  const answer = await readOk(await sandbox.fetch('/api/hello'))
  if (answer !== text) throw new Error(`The edit ${text} was answered with ${answer}.`)
}

async function resetAfterWrite(sandbox: Sandbox): Promise<number> {
  const body = JSON.stringify({ name: 'Bench' })
  await readOk(await sandbox.fetch(PATH, { method: 'POST', body }), 201)
  await sandbox.tables()
  const began = performance.now()
  await sandbox.resetDatabase()
  return performance.now() - began
}

async function loop(sandbox: Sandbox) {
  const restarted = new Promise<number>((resolve) => {
    sandbox.on('restart', ({ ms }) => resolve(ms))
  })
  const began = performance.now()
  await (await sandbox.fetch('/api/loop')).text()
  return { answerMs: performance.now() - began, rebuildMs: await restarted }
}

/** Starts at once and makes `window.sandboxBench`. */
export function start(create: typeof createSandbox): void {
  const sandbox = fetch('/bench/project.json')
    .then((response) => response.json())
    .then((project: BenchProject) => create(project))
  const get = async (path: string) => readOk(await (await sandbox).fetch(path))
  window.sandboxBench = {
    cold: get(PATH).then(() => performance.now()),
    warm: (times) => medianOf(times, () => get(PATH)),
    plain: (times) => medianOf(times, () => get('/api/hello')),
    query: async () => {
      const { queries } = await (await (await sandbox).fetch(PATH)).trace
      return { sql: queries[0]!.sql, params: queries[0]!.params }
    },
    edit: async (times) => medianOf(times, async (index) => edit(await sandbox, `edit ${index}`)),
    compiler: async () => {
      const began = performance.now()
      await edit(await sandbox, 'first')
      return performance.now() - began
    },
    reset: async (times) => {
      const taken: number[] = []
      for (let run = 0; run < times; run++) taken.push(await resetAfterWrite(await sandbox))
      return median(taken)
    },
    loop: async () => loop(await sandbox),
  }
}
