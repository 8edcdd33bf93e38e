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
      setProjectFiles((file) => (graph.has(file) ? importable(graph.load(file)) : undefined))
      await loadProjectConfig(PHASES[step], files)
    })
    return { problems: [], logs: logs() }
  } catch (error) {
    return { problems: [describe(files, error, logs())], logs: [] }
  }
}

/**
 * The bundler makes `import()` of what `require` gives by copying its fields. A module that awaits is a promise, which
 * has none of its own. This has one, so that whoever imports it waits.
 */
function importable(exports: object | Promise<object>): object {
  if (!(exports instanceof Promise)) return exports
  // eslint-disable-next-line unicorn/no-thenable
  return { __esModule: true, then: exports.then.bind(exports) }
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
