// Build time. The configuration and compile-time constants that `next build` itself would use.

import { createRequire } from 'node:module'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** Next's configuration of an empty project, as the runtime of a production server sees it. */
export async function loadNextConfig(): Promise<object> {
  const { default: loadConfig } = require('next/dist/server/config')
  const { getNextConfigRuntime } = require('next/dist/server/config-shared')
  const empty = mkdtempSync(path.join(tmpdir(), 'route-lab-'))
  const config = await loadConfig('phase-production-server', empty, { silent: true })
  return JSON.parse(
    JSON.stringify({ ...getNextConfigRuntime(config), compress: false, configOrigin: 'default' }),
  )
}

/** `process.env.__NEXT_*` constants of a production Node server, from Next's own define-env. */
export async function nextDefines(): Promise<Record<string, string>> {
  const { default: loadConfig } = require('next/dist/server/config')
  const { getDefineEnv } = require('next/dist/build/define-env')
  const empty = mkdtempSync(path.join(tmpdir(), 'route-lab-'))
  const config = await loadConfig('phase-production-build', empty, { silent: true })
  const define = getDefineEnv({
    isTurbopack: false,
    config,
    dev: false,
    distDir: '.next',
    projectPath: '/',
    hasRewrites: false,
    isClient: false,
    isEdgeServer: false,
    isNodeServer: true,
    rewrites: { beforeFiles: [], afterFiles: [], fallback: [] },
  })
  const entries = Object.entries(define as Record<string, string | undefined>)
  const constants = entries.filter(
    ([name, value]) => value !== undefined && /^(process\.env\.|typeof )/.test(name),
  )
  return {
    ...(Object.fromEntries(constants) as Record<string, string>),
    'process.env.NODE_ENV': '"production"',
    'process.env.NEXT_RUNTIME': '"nodejs"',
    'process.env.NEXT_MINIMAL': '""',
    'process.env.TURBOPACK': '""',
    'process.env.__NEXT_DEV_SERVER': '""',
    'process.env.NEXT_OTEL_PERFORMANCE_PREFIX': '""',
    'process.env.NEXT_PRIVATE_DEBUG_CACHE': '""',
    'process.env.__NEXT_TEST_MODE': '""',
  }
}
