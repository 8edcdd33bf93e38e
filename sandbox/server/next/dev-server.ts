// Server worker. What Next's development server does differently for handlers
// (next/dist/server/dev/next-dev-server.js), without the bundler that it drives: modules are compiled before
// they get here.

import type { Route } from '../learner/routes'
import { readFileSync, writeFileSync } from '../node/fs'
import { engine, type StaticPaths } from './engine'

const MANIFEST = '/.next/prerender-manifest.json'

export const DEV_BUILD_ID = 'development'

/** What the development server asks of a project. */
export interface DevPaths {
  routes: Route[]
  /** Calls generateStaticParams of a route, in modules of its own. */
  staticPaths(route: Route): Promise<StaticPaths>
}

/** As base-server.js of every version reads it. */
export interface DevStaticPaths {
  staticPaths: string[]
  prerenderedRoutes: never[]
  fallbackMode: 'blocking' | false | undefined
}

interface Manifest {
  routes: Record<string, object>
  dynamicRoutes: Record<string, object>
}

/** generateStaticParams of dynamic routes, asked at each request; only the first one waits. */
export class DevStaticParams {
  readonly #known = new Map<string, DevStaticPaths>()

  constructor(private readonly project: DevPaths) {}

  async of(pathname: string): Promise<DevStaticPaths> {
    const known = this.#known.get(pathname)
    const found = this.#find(pathname)
    if (!known) return found
    found.catch((error: unknown) => {
      console.error(`Failed to generate static paths for ${pathname}:`, error)
    })
    return known
  }

  async #find(pathname: string): Promise<DevStaticPaths> {
    const route = this.project.routes.find((one) => one.pathname === pathname)
    if (!route) throw new Error(`No route of the project has the path ${pathname}.`)
    try {
      const { prerendered, fallback } = await this.project.staticPaths(route)
      const staticPaths = prerendered.map(({ path }) => path)
      if (fallback !== undefined && staticPaths.length > 0) record(route, staticPaths, fallback)
      const fallbackMode = fallback === undefined ? undefined : fallback !== false && 'blocking'
      const value: DevStaticPaths = { staticPaths, prerenderedRoutes: [], fallbackMode }
      this.#known.set(pathname, value)
      return value
    } catch (error) {
      this.#known.delete(pathname)
      throw error
    }
  }
}

/** The handlers of 15 and 16 look them up in the manifest. */
function record(route: Route, paths: string[], fallback: string | false | null): void {
  const manifest = JSON.parse(String(readFileSync(MANIFEST, 'utf8'))) as Manifest
  for (const path of paths) manifest.routes[path] = {}
  manifest.dynamicRoutes[route.pathname] = engine.dynamicRouteRecord(route, fallback)
  writeFileSync(MANIFEST, JSON.stringify(manifest))
}
