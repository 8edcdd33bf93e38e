// Server worker. proxy.ts or middleware.ts of a project: found where Next looks for it, described in the
// manifests as `next build` does, and wrapped by Next's own template and adapter.

import { createMiddleware } from 'next-template:middleware'
import type { getMiddlewareMatchers } from 'next/dist/build/analysis/get-page-static-info'
import type { BuiltProxy } from '../../protocol/build'
import { filesBesideApp } from '../../protocol/paths'
import type { ProjectFiles, ProjectProblem, SourceValue } from '../../protocol/project'
import { loadLate } from '../late-scripts'
import { readFileSync, writeFileSync } from '../node/fs'
import { nextConfig } from './common'
import { engine } from './engine'
import { requestHooks } from './server-context'

export const MIDDLEWARE_MODULE = '/.next/server/middleware.js'

export type MiddlewareAdapter = (options: { request: object }) => Promise<{ response: Response }>

export type MiddlewareName = BuiltProxy['name']

export interface MiddlewareFile {
  file: string
  name: MiddlewareName
}

const MANIFEST = '/.next/server/middleware-manifest.json'

/** Runs where no `matcher` is exported. */
const EVERYWHERE = [{ regexp: '^/.*$', originalSource: '/:path*' }]

/** Of both names where there are both, which Next refuses. */
export function findMiddleware(files: ProjectFiles): MiddlewareFile[] {
  return engine.middlewareNames.flatMap((name) =>
    filesBesideApp(files, name).map((file) => ({ file, name })),
  )
}

/** build/index.js of 16. */
export function bothProblem([proxy, middleware]: MiddlewareFile[]): ProjectProblem[] {
  if (!proxy || !middleware) return []
  return [
    {
      kind: 'build',
      file: middleware.file,
      message: `Both middleware file "./${middleware.file}" and proxy file "./${proxy.file}" are detected. Please use "./${proxy.file}" only. Learn more: https://nextjs.org/docs/messages/middleware-to-proxy`,
    },
  ]
}

interface MiddlewareConfig {
  matcher?: Parameters<typeof getMiddlewareMatchers>[0]
  runtime?: string
}

/** What `next build` takes for a `config` that it cannot read, where it goes on at all. */
const DEFAULT_CONFIG: MiddlewareConfig = {}

function configOf(config: SourceValue | undefined): MiddlewareConfig {
  if (!config || 'problem' in config) return DEFAULT_CONFIG
  return typeof config.value === 'object' && config.value !== null ? config.value : DEFAULT_CONFIG
}

/** What `next build` refuses in the `config` of the file. 14 warns and goes on without it. */
export function configProblem(
  { file, name }: MiddlewareFile,
  config: SourceValue | undefined,
): ProjectProblem[] {
  if (config && 'problem' in config) {
    if (engine.readsConfigFromSource) return [config.problem]
    console.warn(`${config.problem.message} The default config will be used instead.`)
  }
  // build/analysis/get-page-static-info.js of 16
  if (name !== 'proxy' || configOf(config).runtime === undefined) return []
  const message = `Route segment config is not allowed in Proxy file at "./${file}". Proxy always runs on Node.js runtime. Learn more: https://nextjs.org/docs/messages/middleware-to-proxy`
  return [{ kind: 'build', file, message }]
}

/** Describes it in the manifests that the router and the server read. */
export async function describeMiddleware(
  { file, name }: MiddlewareFile,
  config: SourceValue | undefined,
): Promise<BuiltProxy> {
  const { matcher, runtime } = configOf(config)
  const matchers = matcher
    ? (await loadLate('config')).getMiddlewareMatchers(matcher, nextConfig)
    : EVERYWHERE
  const onNode = name === 'proxy' || runtime === 'nodejs'
  if (onNode) {
    const functions = { '/_middleware': { runtime: 'nodejs', matchers } }
    write('functions-config-manifest.json', { version: 1, functions })
  } else {
    const entry = { files: ['server/middleware.js'], name: 'middleware', page: '/', matchers }
    const middleware = { '/': { ...entry, wasm: [], assets: [], env: {} } }
    const manifest = JSON.parse(String(readFileSync(MANIFEST, 'utf8'))) as object
    write('middleware-manifest.json', { ...manifest, middleware, sortedMiddleware: ['/'] })
  }
  const shown = matchers.map(({ originalSource, regexp }) => ({ source: originalSource, regexp }))
  return { file, name, matchers: matcher ? shown : [] }
}

const write = (file: string, manifest: object) =>
  writeFileSync(`/.next/server/${file}`, JSON.stringify(manifest))

/** How its reply says that the request goes on (server/web/spec-extension/response.js). */
const GOES_ON = ['x-middleware-next', 'x-middleware-rewrite']

/** Tells the running request when the file is the one that answers it, or fails to. */
function observed(adapter: MiddlewareAdapter, file: string): MiddlewareAdapter {
  return async (options) => {
    const answers = () => requestHooks.getStore()?.answeredBefore(file)
    const result = await adapter(options).catch((error: unknown) => {
      answers()
      throw error
    })
    if (!GOES_ON.some((name) => result.response.headers.has(name))) answers()
    return result
  }
}

/** The module that Next's server requires, as the build would leave it. */
export function middlewareModule(
  { file }: MiddlewareFile,
  load: (file: string) => object | Promise<object>,
): () => unknown {
  const page = `/${file.replace(/\.\w+$/, '')}`
  const make = (userland: object) => ({ default: observed(createMiddleware(page, userland), file) })
  let made: object | Promise<object> | null = null
  return () => {
    if (made) return made
    const userland = load(file)
    made = userland instanceof Promise ? userland.then(make) : make(userland)
    return made
  }
}
