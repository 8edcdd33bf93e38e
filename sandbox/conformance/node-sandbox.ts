// A sandbox with the suite's projects in Node threads: the scripts of the browser without a browser.

import { build } from 'esbuild'
import { repository } from '../build/next-package'
import { nodeRooms } from '../build/node-rooms'
import { onlyFile } from '../build/bundle-options'
import { buildServer, serverScripts } from '../build/server-bundle'
import { swcWasm } from '../build/sandbox'
import { startSandbox } from '../client/start-sandbox'
import type { NextVersion, Sandbox } from '../client/types'
import { compileProject } from '../compiler/compile-project'
import { startSwc } from '../compiler/swc'
import { hasPages } from '../protocol/paths'
import type { ProjectFiles, ProjectProblem, ServerMode } from '../protocol/project'
import { PATIENCE_MS } from './run-cases'

/** The suite's projects need no database: this one only says that it is there. */
const NO_POSTGRES = `
import { serve } from './sandbox/protocol/rpc'
self.onmessage = ({ data }) => serve(data.control, { ping() {}, open() {}, tables: () => [], capture: () => null })
`
const NO_PRISMA =
  'globalThis.__routeLabPrisma = { createModules: () => ({}), warmUpPrisma: async () => {} }'
const EMPTY_WASM = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

async function noPostgres(): Promise<Uint8Array> {
  const result = await build({
    stdin: { contents: NO_POSTGRES, resolveDir: repository },
    bundle: true,
    format: 'iife',
    write: false,
    outfile: 'postgres.js',
  })
  return onlyFile(result.outputFiles)
}

let swc: ReturnType<typeof startSwc> | undefined

async function compile(files: ProjectFiles) {
  swc ??= startSwc(new Uint8Array(swcWasm()))
  const { compiled, problems } = compileProject(files, await swc, hasPages(files))
  const [problem] = problems
  if (problem) throw new Error(`${problem.file}: ${problem.message}\n${problem.codeFrame ?? ''}`)
  return compiled
}

async function buildScripts(next: NextVersion): Promise<Record<string, Uint8Array>> {
  const [server, postgres] = await Promise.all([buildServer(next), noPostgres()])
  return {
    ...serverScripts(next, server),
    'postgres.js': postgres,
    'prisma.js': new TextEncoder().encode(NO_PRISMA),
    'prisma.wasm': EMPTY_WASM,
  }
}

const scripts = new Map<NextVersion, Promise<Record<string, Uint8Array>>>()

/** The scripts of a version, built once in a process. */
function scriptsOf(next: NextVersion): Promise<Record<string, Uint8Array>> {
  const known = scripts.get(next) ?? buildScripts(next)
  scripts.set(next, known)
  return known
}

/** Starts one with `files`. In mode `dev` nothing is built. `close` ends its threads. Throws when a source does not compile. */
export async function startNodeSandbox(
  files: ProjectFiles,
  next: NextVersion,
  mode: ServerMode = 'start',
): Promise<{ sandbox: Sandbox; problems: ProjectProblem[]; close(): void }> {
  const [built, compiled] = await Promise.all([scriptsOf(next), compile(files)])
  const rooms = await nodeRooms(built)
  const options = { files, compiled, next, mode, timeoutMs: PATIENCE_MS }
  const sandbox = await startSandbox(options, rooms)
  const { problems } = await sandbox.write({})
  const close = () => {
    sandbox.dispose()
    rooms.close()
  }
  return { sandbox, problems, close }
}
