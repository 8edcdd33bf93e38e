// Server worker. Loads next.config by Next's own loader, once for the build and once for the server. The
// router, which would load it again, gets what was loaded. A project without settings gets what the same
// loader made of an empty project when the site was built.

import type { NextConfigComplete } from 'next/dist/server/config-shared'
import { emptyConfig } from 'virtual:next-config'
import type { ProjectFiles } from '../../../protocol/project'
import { loadLate } from '../../late-scripts'
import { nextConfig, setConfig } from '../config'
import { engine } from '../engine'

type Phase = 'phase-production-build' | 'phase-production-server' | 'phase-development-server'

/** The loader keeps what it has loaded by the name of the folder; each load names the root in another way. */
let loads = 0

/** Throws what Next says of a wrong configuration. Its warnings go to the console, once. */
export async function loadProjectConfig(phase: Phase, files: ProjectFiles): Promise<void> {
  const config = hasSettings(files) ? await load(phase) : structuredClone(emptyConfig)
  setConfig({ ...config, ...engine.imposedConfig })
}

async function load(phase: Phase): Promise<NextConfigComplete> {
  const { loadConfig } = await loadLate('config')
  loads += 1
  return loadConfig(phase, `/load-${loads}/..`, { silent: phase === 'phase-production-server' })
}

const CONFIG_FILE = /^next\.config\./
const ENV_FILE = /^\.env(\.|$)/
/** Variables that the loader reads; those for browsers it leaves alone. */
const NEXT_VARIABLE = /^\s*(export\s+)?_*NEXT_(?!PUBLIC_)/m

/** True where the loader would find more than an empty project. */
function hasSettings(files: ProjectFiles): boolean {
  return Object.entries(files).some(
    ([file, source]) =>
      CONFIG_FILE.test(file) || (ENV_FILE.test(file) && NEXT_VARIABLE.test(source)),
  )
}

export default async function loadedConfig(): Promise<object> {
  return nextConfig
}
