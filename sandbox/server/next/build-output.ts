// Server worker. Writes the `.next` folder that Next's router and route modules read at start.

import { readFileSync, removeFiles, writeFileSync } from '../node/fs'
import type { ProjectFiles } from '../../protocol/project'
import type { Route } from '../learner/routes'
import type { PrefetchHints, PrerenderManifestRoutes } from './build'
import { engine } from './engine'
import {
  buildCustomRoute,
  getSortedRoutes,
  isDynamicRoute,
  loadCustomRoutes,
  nextConfig,
} from './common'
import type { Rewrite } from 'next/dist/lib/load-custom-routes'

const BUILD_ID = 'sandbox'

/** A route that the server has but the router does not know: no request of a project reaches it. */
export const HIDDEN: Route = {
  kind: 'handler',
  page: '/_sandbox/route',
  pathname: '/_sandbox',
  file: '',
}

/** The manifest of next/font. */
export const NO_FONTS = {
  pages: {},
  app: {},
  appUsingSizeAdjust: false,
  pagesUsingSizeAdjust: false,
}

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

/** Removes what a build makes anew, and what `files` do not hold as it is. */
export function clearBuildOutput(files: ProjectFiles): void {
  const isBuilt = (path: string) => path.startsWith('/.next/')
  const isCurrent = (path: string) => files[path.slice(1)] === readFileSync(path, 'utf8')
  removeFiles((path) => !(isBuilt(path) ? isKept(path) : isCurrent(path)))
}

/** The routes as `next build` sorts them, and what next.config says of redirects, rewrites and headers. */
async function routesManifest(routes: Route[], intercepting: Rewrite[]): Promise<object> {
  const { redirects, headers, rewrites, ...rest } = await loadCustomRoutes(nextConfig)
  const restricted = RESTRICTED.map((path) => nextConfig.basePath + path)
  const rewrite = (list: Rewrite[]) => list.map((route) => buildCustomRoute('rewrite', route))
  const dynamic = routes
    .map(({ pathname }) => pathname)
    .filter((pathname) => isDynamicRoute(pathname))
  return {
    version: 3,
    caseSensitive: Boolean(nextConfig.experimental.caseSensitiveRoutes),
    basePath: nextConfig.basePath,
    redirects: redirects.map((route) => buildCustomRoute('redirect', route, restricted)),
    headers: headers.map((route) => buildCustomRoute('header', route)),
    // Only 16 knows them.
    onMatchHeaders: (rest.onMatchHeaders ?? []).map((route) => buildCustomRoute('header', route)),
    rewrites: {
      beforeFiles: rewrite([...rewrites.beforeFiles, ...intercepting]),
      afterFiles: rewrite(rewrites.afterFiles),
      fallback: rewrite(rewrites.fallback),
    },
    dynamicRoutes: getSortedRoutes(dynamic).map((page) => ({ page })),
    staticRoutes: [],
    dataRoutes: [],
  }
}

/** Where the build leaves the module of a route, below `.next/server`. */
export const bundleOf = ({ kind, page }: Route) =>
  kind === 'api' ? `pages${page}.js` : `app${page}.js`

/** As build/webpack/plugins/middleware-plugin.js describes it. */
const edgeFunction = (route: Route) => ({
  files: [`server/${bundleOf(route)}`],
  name: `app${route.page}`,
  page: route.page,
  matchers: [],
  wasm: [],
  assets: [],
})

const bundlesByPage = (routes: Route[]) =>
  Object.fromEntries(routes.map((route) => [route.page, bundleOf(route)]))

/**
 * Lays out what `next build` leaves for its server.
 * @param intercepting rewrites to intercepting routes
 */
export async function writeBuildOutput(routes: Route[], intercepting: Rewrite[]): Promise<void> {
  const { app, pages, files: documents } = engine.statusPages
  const preview = previewProps()
  writeFileSync('/.next/BUILD_ID', BUILD_ID)
  writeFileSync(`/.next/static/${BUILD_ID}/_buildManifest.js`, '')
  json('routes-manifest.json', await routesManifest(routes, intercepting))
  json('prerender-manifest.json', {
    version: 4,
    routes: {},
    dynamicRoutes: {},
    notFoundRoutes: [],
    preview,
  })
  json('build-manifest.json', {
    polyfillFiles: [],
    // Stands for the client runtime, which the preview brings along.
    rootMainFiles: ['static/chunks/main-app.js'],
    pages: {},
  })
  json('required-server-files.json', { version: 1, config: nextConfig })
  const ofApp = routes.filter(({ kind }) => kind !== 'api')
  const ofPages = routes.filter(({ kind }) => kind === 'api')
  json('app-path-routes-manifest.json', {
    ...app,
    ...Object.fromEntries(ofApp.map((route) => [route.page, route.pathname])),
  })
  json('server/app-paths-manifest.json', {
    ...Object.fromEntries(Object.keys(app).map((page) => [page, `app${page}.js`])),
    ...bundlesByPage([...ofApp, HIDDEN]),
  })
  for (const page of Object.keys(app)) writeFileSync(`/.next/server/app${page}.js`, '')
  for (const route of routes) writeFileSync(`/.next/server/${bundleOf(route)}`, '')
  for (const [path, html] of Object.entries(documents)) writeFileSync(path, html)
  json('server/pages-manifest.json', { ...pages, ...bundlesByPage(ofPages) })
  json('server/preview-props.json', preview)
  json('server/middleware-manifest.json', {
    version: 3,
    middleware: {},
    functions: Object.fromEntries(
      routes.filter(({ edge }) => edge).map((route) => [route.page, edgeFunction(route)]),
    ),
  })
  json('server/functions-config-manifest.json', { functions: {} })
  json('server/next-font-manifest.json', NO_FONTS)
  json('server/font-manifest.json', [])
  json('server/prefetch-hints.json', {})
  json('react-loadable-manifest.json', {})
}

/** Adds what was prerendered to the manifests that {@link writeBuildOutput} left. */
export function writePrerenders(prerenders: PrerenderManifestRoutes, hints: PrefetchHints): void {
  const file = '/.next/prerender-manifest.json'
  const manifest = JSON.parse(String(readFileSync(file, 'utf8'))) as object
  json('prerender-manifest.json', { ...manifest, ...prerenders })
  json('server/prefetch-hints.json', hints)
}
