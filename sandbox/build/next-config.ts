// Build time. The configuration and compile-time constants that `next build` itself would use.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { requireNext, type NextPackage } from './next-package'

type Config = Record<string, unknown>

interface ConfigModule {
  default(phase: string, folder: string, options?: { silent: boolean }): Promise<Config>
}

function loadEmptyConfig(next: NextPackage, phase: string): Promise<Config> {
  const { default: loadConfig } = requireNext<ConfigModule>(next, 'server/config')
  const empty = mkdtempSync(path.join(tmpdir(), 'route-lab-'))
  return loadConfig(phase, empty, { silent: true })
}

/** What a production server keeps of its configuration; 14 and 15 keep all. */
function runtimeConfig(next: NextPackage, config: Config): Config {
  if (next.major !== '16') return config
  const { getNextConfigRuntime } = requireNext<{ getNextConfigRuntime(config: Config): Config }>(
    next,
    'server/config-shared',
  )
  return getNextConfigRuntime(config)
}

/** The cache of 14 cannot be emptied from outside; without its memory the in-memory disk holds it all. */
const NO_MEMORY = { cacheMaxMemorySize: 0 }

/** Next's configuration of an empty project, as the runtime of a production server sees it. */
export async function loadNextConfig(next: NextPackage): Promise<object> {
  const config = runtimeConfig(next, await loadEmptyConfig(next, 'phase-production-server'))
  const plain: unknown = JSON.parse(
    JSON.stringify({
      ...config,
      ...(next.major === '14' && NO_MEMORY),
      configOrigin: 'default',
    }),
  )
  return plain as object
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
async function defineEnv(next: NextPackage, isClient: boolean) {
  const { getDefineEnv } = requireNext<{ getDefineEnv: DefineEnv }>(next, DEFINE_ENV[next.major])
  return getDefineEnv({
    isTurbopack: false,
    config: await loadEmptyConfig(next, 'phase-production-build'),
    dev: false,
    distDir: '.next',
    projectPath: '/',
    hasRewrites: false,
    isClient,
    isEdgeServer: false,
    isNodeServer: !isClient,
    isNodeOrEdgeCompilation: !isClient,
    rewrites: { beforeFiles: [], afterFiles: [], fallback: [] },
  })
}

/** Constants of the client runtime; there the configuration is always that of an empty project. */
export async function clientDefines(next: NextPackage): Promise<Record<string, string>> {
  const constants = Object.entries(await defineEnv(next, true)).flatMap(
    ([name, value]): [string, string][] =>
      value !== undefined && /^(process\.env\.|typeof )/.test(name) ? [[name, String(value)]] : [],
  )
  return { ...Object.fromEntries(constants), 'process.env.NODE_ENV': '"production"' }
}

/** `process.env.__NEXT_*` constants of a production Node server. */
export async function nextDefines(next: NextPackage): Promise<Record<string, string>> {
  const define = await defineEnv(next, false)
  const constants = Object.entries(define).flatMap(([name, value]): [string, string][] =>
    value !== undefined && /^(process\.env\.|typeof )/.test(name) && !FROM_CONFIG.test(name)
      ? [[name, String(value)]]
      : [],
  )
  return {
    ...Object.fromEntries(constants),
    'process.env.NODE_ENV': '"production"',
    'process.env.NEXT_RUNTIME': '"nodejs"',
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
export async function serverDefines(next: NextPackage): Promise<Record<string, string>> {
  // Named as themselves: esbuild would put a constant of its own in place of NODE_ENV.
  const variables = Object.fromEntries(OF_THE_MODE.map((name) => [name, name]))
  return { ...(await nextDefines(next)), ...variables }
}
