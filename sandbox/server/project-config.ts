// Server worker. next.config of a project: found and completed by Next, evaluated by the module graph.

import { configFileOf } from '../protocol/paths'
import type { ProjectFiles, ProjectProblem } from '../protocol/project'
import type { LogLine } from '../protocol/trace'
import type { ModuleGraph } from '../modules/module-graph'
import { setProjectFiles } from './next/built-modules'
import { loadProjectConfig } from './next/replaced/server-config'
import { nextVersion } from './next/common'
import { buildRecord, currentRequest } from './request-record'

interface LoadedConfig {
  /** What Next refuses. */
  problems: ProjectProblem[]
  /** What it warns of. */
  logs: LogLine[]
}

const PHASES = {
  build: 'phase-production-build',
  start: 'phase-production-server',
  dev: 'phase-development-server',
} as const

/** Loads it for a build, or for the server. */
export async function loadConfigFile(
  files: ProjectFiles,
  graph: ModuleGraph,
  step: keyof typeof PHASES,
): Promise<LoadedConfig> {
  const record = buildRecord(nextVersion)
  const logs = () => record.toTrace().logs
  try {
    await currentRequest.run(record, async () => {
      const ahead = await evaluateAhead(files, graph)
      setProjectFiles((file) => ahead[file]?.() ?? (graph.has(file) ? graph.load(file) : undefined))
      await loadProjectConfig(PHASES[step], files)
    })
    return { problems: [], logs: logs() }
  } catch (error) {
    return { problems: [describe(files, error, logs())], logs: [] }
  }
}

/** Next's loader cannot wait for a module that awaits: where it imports the file, what came of it is there. */
async function evaluateAhead(
  files: ProjectFiles,
  graph: ModuleGraph,
): Promise<Record<string, () => unknown>> {
  const file = configFileOf(files)
  if (file === undefined || !graph.has(file)) return {}
  try {
    const exports = await graph.load(file)
    return { [file]: () => exports }
  } catch (error) {
    return {
      [file]: () => {
        throw error
      },
    }
  }
}

/** Where Next ends the process, what it printed says why. */
function describe(files: ProjectFiles, error: unknown, logs: LogLine[]): ProjectProblem {
  const message = error instanceof Error ? error.message : String(error)
  const printed = logs.filter(({ level }) => level === 'error').map(({ text }) => text)
  return {
    kind: 'config',
    file: configFileOf(files),
    message: [message, ...printed].join('\n'),
  }
}
