// Build time. The configuration and compile-time constants that `next build` itself would use.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { requireNext, type NextPackage } from './next-package'

type Config = Record<string, unknown>

interface ConfigModule {
  default(phase: string, folder: string, options?: { silent: boolean }): Promise<Config>
}

function loadConfigIn(folder: string, next: NextPackage, phase: string): Promise<Config> {
  const { default: loadConfig } = requireNext<ConfigModule>(next, 'server/config')
  return loadConfig(phase, folder, { silent: true })
}

const emptyFolder = () => mkdtempSync(path.join(tmpdir(), 'route-lab-'))

/** What the server worker knows without Next's own loader. */
export interface NextSettings {
  /** The configuration of an empty project; the loader gives the same for each phase. */
  emptyConfig: object
  /** Exports of a route that are segment config. */
  segmentConfigKeys: string[]
}

/** What a machine of the worker has: one processor. */
const ONE_PROCESSOR = 1

/** The configuration of an empty project whose folder is `/`. Functions that it has are not needed. */
async function emptyConfig(next: NextPackage): Promise<object> {
  const folder = emptyFolder()
  const config = await loadConfigIn(folder, next, 'phase-production-build')
  const moved = JSON.stringify({
    ...config,
    experimental: { ...(config.experimental as object), cpus: ONE_PROCESSOR },
  })
  return JSON.parse(moved.replaceAll(JSON.stringify(folder), '"/"')) as object
}

/** 14 has no schema of segment config. */
function segmentConfigKeys(next: NextPackage): string[] {
  if (next.major === '14') return []
  const { AppSegmentConfigSchemaKeys } = requireNext<{ AppSegmentConfigSchemaKeys: string[] }>(
    next,
    'build/segment-config/app/app-segment-config',
  )
  return AppSegmentConfigSchemaKeys
}

/** Asks Next itself. */
export async function loadSettings(next: NextPackage): Promise<NextSettings> {
  return { emptyConfig: await emptyConfig(next), segmentConfigKeys: segmentConfigKeys(next) }
}

type DefineEnv = (options: object) => Record<string, string | undefined>

const DEFINE_ENV: Record<NextPackage['major'], string> = {
  '14': 'build/webpack/plugins/define-env-plugin',
  '15': 'build/define-env',
  '16': 'build/define-env',
}

/** What `next build` would fix in the code from the project's configuration; here it is read at run time. */
const FROM_CONFIG =
  /^process\.env\.__NEXT_(?:USE_CACHE|CACHE_COMPONENTS|TRAILING_SLASH|NO_MIDDLEWARE_URL_NORMALIZE|EXTERNAL_MIDDLEWARE_REWRITE_RESOLVE|EXPERIMENTAL_AUTH_INTERRUPTS)$/

/** What Next's own define-env fixes in the code of a production build. */
async function defineEnv(next: NextPackage, target: 'client' | 'nodejs' | 'edge') {
  const isClient = target === 'client'
  const { getDefineEnv } = requireNext<{ getDefineEnv: DefineEnv }>(next, DEFINE_ENV[next.major])
  return getDefineEnv({
    isTurbopack: false,
    config: await loadConfigIn(emptyFolder(), next, 'phase-production-build'),
    dev: false,
    distDir: '.next',
    projectPath: '/',
    hasRewrites: false,
    isClient,
    isEdgeServer: target === 'edge',
    isNodeServer: target === 'nodejs',
    isNodeOrEdgeCompilation: !isClient,
    rewrites: { beforeFiles: [], afterFiles: [], fallback: [] },
  })
}

/** What the client runtime has from the project's configuration; the frame's `process.env` has it at run time. */
const CLIENT_FROM_CONFIG =
  /^process\.env\.__NEXT_(?:CACHE_COMPONENTS|EXPERIMENTAL_CACHED_NAVIGATIONS)$/

/** Constants of the client runtime; in all else the configuration is that of an empty project. */
export async function clientDefines(next: NextPackage): Promise<Record<string, string>> {
  const constants = Object.entries(await defineEnv(next, 'client')).flatMap(
    ([name, value]): [string, string][] =>
      value !== undefined &&
      /^(process\.env\.|typeof )/.test(name) &&
      !CLIENT_FROM_CONFIG.test(name)
        ? [[name, String(value)]]
        : [],
  )
  return { ...Object.fromEntries(constants), 'process.env.NODE_ENV': '"production"' }
}

/** `process.env.__NEXT_*` constants of a production server. */
export async function nextDefines(
  next: NextPackage,
  runtime: 'nodejs' | 'edge' = 'nodejs',
): Promise<Record<string, string>> {
  const define = await defineEnv(next, runtime)
  const constants = Object.entries(define).flatMap(([name, value]): [string, string][] =>
    value !== undefined && /^(process\.env\.|typeof )/.test(name) && !FROM_CONFIG.test(name)
      ? [[name, String(value)]]
      : [],
  )
  return {
    ...Object.fromEntries(constants),
    'process.env.NODE_ENV': '"production"',
    'process.env.NEXT_RUNTIME': `"${runtime}"`,
    'process.env.NEXT_MINIMAL': '""',
    'process.env.TURBOPACK': '""',
    'process.env.__NEXT_DEV_SERVER': '""',
    // Next takes it relative to where the build runs; the project of the worker is its root.
    'process.env.__NEXT_RELATIVE_PROJECT_DIR': '""',
    'process.env.NEXT_OTEL_PERFORMANCE_PREFIX': '""',
    'process.env.NEXT_PRIVATE_DEBUG_CACHE': '""',
    'process.env.__NEXT_TEST_MODE': '""',
  }
}

/** Tell `next dev` from `next start`: the server worker plays both, and sets them when it loads a project. */
const OF_THE_MODE = ['process.env.NODE_ENV', 'process.env.__NEXT_DEV_SERVER']

/** {@link nextDefines}, but what depends on the mode of a project stays a variable. */
export async function serverDefines(
  next: NextPackage,
  runtime: 'nodejs' | 'edge' = 'nodejs',
): Promise<Record<string, string>> {
  // Named as themselves: esbuild would put a constant of its own in place of NODE_ENV.
  const variables = Object.fromEntries(OF_THE_MODE.map((name) => [name, name]))
  return { ...(await nextDefines(next, runtime)), ...variables }
}
