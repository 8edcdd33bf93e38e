// Server worker. The environment of the project: what the server sets, and the `.env*` files of the project.

import { loadEnvConfig, resetEnv } from '@next/env'
import type { ServerMode } from '../protocol/project'
import { setMode } from './next/mode'

const log = { info: () => undefined, error: (...args: unknown[]) => console.error(...args) }

/** Makes the environment anew; the files are read by Next's own loader from the in-memory disk. */
export function loadEnvironment(mode: ServerMode): void {
  resetEnv()
  loadEnvConfig('/', mode === 'dev', log, true)
  // Last: the loader first puts back what it found when it ran for the first time.
  setMode(mode)
}

/** Returns the function that brings the present environment back. */
export function saveEnvironment(): () => void {
  const kept = { ...process.env }
  return () => {
    for (const name of Object.keys(process.env)) delete process.env[name]
    Object.assign(process.env, kept)
  }
}
