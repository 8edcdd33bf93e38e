// Server worker. The environment of the project: what the server sets, and the `.env*` files of the project.

import { loadEnvConfig, resetEnv } from '@next/env'
import type { ServerMode } from '../protocol/project'
import { nextConfig } from './next/common'
import { setMode } from './next/mode'

const log = { info: () => undefined, error: (...args: unknown[]) => console.error(...args) }

/** Makes the environment anew; the files are read by Next's own loader from the in-memory disk. */
export function loadEnvironment(mode: ServerMode): void {
  resetEnv()
  loadEnvConfig('/', mode === 'dev', log, true)
  // Last: the loader first puts back what it found when it ran for the first time.
  setMode(mode)
}

/** What Next's client runtime has from the configuration (sandbox/build/next-config.ts), and sees as set or not. */
const runtimeConstants = () =>
  Object.entries({
    __NEXT_CACHE_COMPONENTS: nextConfig.cacheComponents,
    __NEXT_EXPERIMENTAL_CACHED_NAVIGATIONS: nextConfig.experimental.cachedNavigations,
  }).flatMap(([name, value]): [string, string][] => (value ? [[name, 'true']] : []))

/**
 * What `next build` writes into client code (build/define-env.js, lib/static-env.js). The sandbox hands it over as
 * `process.env`, so that client code may also take that apart, which finds nothing in a real browser.
 */
export function clientEnvironment(): Record<string, string> {
  const open = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'))
  const all = [
    ...open,
    ...Object.entries(nextConfig.env),
    ['NODE_ENV', process.env.NODE_ENV],
    ...runtimeConstants(),
  ]
  return Object.fromEntries(all.filter(([, value]) => typeof value === 'string'))
}

/** Returns the function that brings the present environment back. */
export function saveEnvironment(): () => void {
  const kept = { ...process.env }
  return () => {
    for (const name of Object.keys(process.env)) delete process.env[name]
    Object.assign(process.env, kept)
  }
}
