// Server worker. Loads next.config by Next's own loader, once for the build and once for the server. The
// router, which would load it again, gets what was loaded.

import loadConfig from 'next/dist/server/config'
import type { NextConfigComplete } from 'next/dist/server/config-shared'
import { nextConfig, setConfig } from '../config'
import { engine } from '../engine'

type Phase = 'phase-production-build' | 'phase-production-server' | 'phase-development-server'

/** The loader keeps what it has loaded by the name of the folder; each load names the root in another way. */
let loads = 0

/** Throws what Next says of a wrong configuration. Its warnings go to the console, once. */
export async function loadProjectConfig(phase: Phase): Promise<void> {
  loads += 1
  const silent = phase === 'phase-production-server'
  const config: NextConfigComplete = await loadConfig(phase, `/load-${loads}/..`, { silent })
  setConfig({ ...config, ...engine.imposedConfig })
}

export default async function loadedConfig(): Promise<object> {
  return nextConfig
}
