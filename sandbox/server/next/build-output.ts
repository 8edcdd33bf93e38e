// Server worker. Writes the `.next` folder that Next's router and route modules read at start.

import { readFileSync, removeFiles, writeFileSync } from '../node/fs'
import type { Route } from '../learner/routes'
import type { ProjectFiles } from '../../protocol/project'
import type { PrerenderManifestRoutes } from './build'
import { engine } from './engine'
import { buildCustomRoute, isDynamicRoute, loadCustomRoutes, nextConfig } from './common'

const BUILD_ID = 'sandbox'

/** A route that the server has but the router does not know: no request of a project reaches it. */
export const HIDDEN: Route = { page: '/_sandbox/route', pathname: '/_sandbox', file: '' }

/** Paths that redirects of a project never match (next/dist/build/index.js, restrictedRedirectPaths). */
const RESTRICTED = ['/_next']

/** Preview ids are made per build; they only have to be unguessable for this project's own requests. */
function previewProps() {
  const random = (bytes: number) =>
    [...crypto.getRandomValues(new Uint8Array(bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
  return {
    previewModeId: random(16),
    previewModeSigningKey: random(32),
    previewModeEncryptionKey: random(32),
  }
}

const json = (path: string, value: unknown) =>
  writeFileSync(`/.next/${path}`, JSON.stringify(value))

/** The data cache, which a build leaves as it is. */
const isKept = (path: string) => path.startsWith('/.next/cache/')

/** Lays out what `next build` leaves for route handlers, and the `.env*` files beside it. */
export async function writeBuildOutput(files: ProjectFiles, routes: Route[]): Promise<void> {
  removeFiles((path) => !isKept(path))
  for (const [file, source] of Object.entries(files)) {
    if (/^\.env(\.|$)/.test(file)) writeFileSync(`/${file}`, source)
  }
  const { app, pages, files: documents } = engine.statusPages
  const custom = await loadCustomRoutes(nextConfig)
  const preview = previewProps()
  const empty = { beforeFiles: [], afterFiles: [], fallback: [] }
  writeFileSync('/.next/BUILD_ID', BUILD_ID)
  writeFileSync(`/.next/static/${BUILD_ID}/_buildManifest.js`, '')
  json('routes-manifest.json', {
    version: 3,
    caseSensitive: false,
    basePath: nextConfig.basePath,
    redirects: custom.redirects.map((route) => buildCustomRoute('redirect', route, RESTRICTED)),
    headers: [],
    onMatchHeaders: [],
    rewrites: empty,
    dynamicRoutes: routes
      .filter((route) => isDynamicRoute(route.pathname))
      .map((route) => ({ page: route.pathname })),
    staticRoutes: [],
    dataRoutes: [],
  })
  json('prerender-manifest.json', {
    version: 4,
    routes: {},
    dynamicRoutes: {},
    notFoundRoutes: [],
    preview,
  })
  json('build-manifest.json', { rootMainFiles: [], pages: {} })
  json('required-server-files.json', { version: 1, config: nextConfig })
  json('app-path-routes-manifest.json', {
    ...app,
    ...Object.fromEntries(routes.map((route) => [route.page, route.pathname])),
  })
  json(
    'server/app-paths-manifest.json',
    Object.fromEntries(
      [...Object.keys(app), ...routes.map(({ page }) => page), HIDDEN.page].map((page) => [
        page,
        `app${page}.js`,
      ]),
    ),
  )
  for (const { page } of routes) writeFileSync(`/.next/server/app${page}.js`, '')
  for (const [path, html] of Object.entries(documents)) writeFileSync(path, html)
  json('server/pages-manifest.json', pages)
  json('server/preview-props.json', preview)
  json('server/middleware-manifest.json', { version: 3, middleware: {}, functions: {} })
  json('server/functions-config-manifest.json', { functions: {} })
  json('server/next-font-manifest.json', {})
  json('server/font-manifest.json', [])
  json('react-loadable-manifest.json', {})
}

/** Adds what was prerendered to the manifest that {@link writeBuildOutput} left. */
export function writePrerenders(prerenders: PrerenderManifestRoutes): void {
  const file = '/.next/prerender-manifest.json'
  const manifest = JSON.parse(String(readFileSync(file, 'utf8'))) as object
  json('prerender-manifest.json', { ...manifest, ...prerenders })
}
