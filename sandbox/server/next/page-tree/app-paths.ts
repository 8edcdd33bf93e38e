// Server worker. Which pages render a path: with slots several do, and a catch-all may fill one. As
// createEntrypoints does it (next/dist/build/entries.js).

import type { NextConfigComplete } from 'next/dist/server/config-shared'
import { normalizeCatchAllRoutes } from 'next/dist/server/lib/router-utils/normalize-catchall-routes'
import {
  UNDERSCORE_GLOBAL_ERROR_ROUTE_ENTRY,
  UNDERSCORE_NOT_FOUND_ROUTE_ENTRY,
} from 'next/dist/shared/lib/entry-constants'
import { IncompatibleParallelRouteSlotsError } from 'next/dist/shared/lib/errors/incompatible-parallel-route-slots-error'
import { MissingCanonicalInterceptionRoutesError } from 'next/dist/shared/lib/errors/missing-canonical-interception-routes-error'
import { UnmatchedAppPagesError } from 'next/dist/shared/lib/errors/unmatched-app-pages-error'
import {
  compareAppPaths,
  normalizeAppPath,
  selectAppPageEntry,
} from 'next/dist/shared/lib/router/utils/app-paths'
import { findMissingCanonicalInterceptionRoutes } from 'next/dist/shared/lib/router/utils/interception-routes'
import { PAGE_EXTENSIONS, appDirectory } from '../../../protocol/paths'
import type { ProjectFiles, ProjectProblem } from '../../../protocol/project'
import type { Route } from '../../learner/routes'

export interface AppPaths {
  /** For each path the page that answers it; those that nothing can reach are left out. */
  pages: Route[]
  /** Paths of files below the app directory, without extension, by the path that they render. */
  byPathname: Record<string, string[]>
  /** What the build says of slots that do not fit together. */
  problems: ProjectProblem[]
}

/** Its types leave the setting out. */
export const isStrict = ({ experimental }: NextConfigComplete): boolean =>
  Boolean((experimental as { strictRouteMatching?: boolean }).strictRouteMatching)

const END = new RegExp(`\\.(${PAGE_EXTENSIONS.join('|')})$`)

/** Where Next has its own pages, and what stands for a missing file. */
export const BUILTIN = 'next/dist/client/components/builtin'
const BUILTIN_FILES: Record<string, string> = {
  [UNDERSCORE_NOT_FOUND_ROUTE_ENTRY]: `/${BUILTIN}/global-not-found.js`,
  [UNDERSCORE_GLOBAL_ERROR_ROUTE_ENTRY]: `/${BUILTIN}/app-error.js`,
}

/** The file of a route as Next's build names it. */
export const pagePathOf = ({ page, file }: Route, directory: string): string =>
  BUILTIN_FILES[page] ?? `private-next-app-dir${file.slice(directory.length)}`

const appPathOf = (route: Route, directory: string): string =>
  pagePathOf(route, directory).replace(END, '').replace('private-next-app-dir', '')

/** @param routes all of `app/`, also those of slots and Next's own pages */
export function planAppPaths(
  routes: Route[],
  files: ProjectFiles,
  config: NextConfigComplete,
): AppPaths {
  const directory = appDirectory(files)
  const byPathname: Record<string, string[]> = {}
  const fileOf = new Map<string, string>()
  for (const route of routes) {
    const appPath = appPathOf(route, directory)
    const paths = (byPathname[normalizeAppPath(route.page)] ??= [])
    paths.push(appPath)
    fileOf.set(appPath, route.file)
  }
  const { unmatchedAppPages, incompatibleParallelRouteSlots } = normalizeCatchAllRoutes(
    byPathname,
    undefined,
    {
      strictRouteMatching: isStrict(config),
      defaultAppPaths: defaultPaths(files, directory),
    },
  )
  const incompatible = incompatibleParallelRouteSlots.map((one) => ({
    ...one,
    layoutFile: layoutFile(one.layoutPath, directory, files),
  }))
  const unreachable = unmatchedAppPages.map((path) => fileOf.get(path) ?? path)
  const missing = missingCanonical(byPathname, config)
  for (const paths of Object.values(byPathname)) paths.sort(compareAppPaths)
  return {
    pages: pagesOf(routes, byPathname),
    byPathname,
    problems: [
      ...problemOf(missing, MissingCanonicalInterceptionRoutesError),
      ...problemOf(incompatible, IncompatibleParallelRouteSlotsError),
      ...problemOf(unreachable, UnmatchedAppPagesError, unreachable[0]),
    ],
  }
}

/** Intercepting routes whose own path no page answers, when it is asked for directly. */
function missingCanonical(byPathname: Record<string, string[]>, config: NextConfigComplete) {
  if (!isStrict(config)) return []
  const ofPages = Object.entries(byPathname)
    .map(([pathname, paths]) => [pathname, paths.filter((path) => path.endsWith('/page'))] as const)
    .filter(([, paths]) => paths.length > 0)
  return findMissingCanonicalInterceptionRoutes(Object.fromEntries(ofPages))
}

function problemOf<Found>(
  found: Found[],
  Problem: new (found: Found[]) => Error,
  file?: string,
): ProjectProblem[] {
  if (found.length === 0) return []
  const { message } = new Problem(found)
  return [{ kind: 'build', message, ...(file !== undefined && { file }) }]
}

function pagesOf(routes: Route[], byPathname: Record<string, string[]>): Route[] {
  const pages = routes.filter(({ kind, pathname }) => kind === 'page' && pathname in byPathname)
  const names = pages.map(({ page }) => page)
  return pages.filter(({ pathname, page }) => selectAppPageEntry(pathname, names) === page)
}

/** `default` files by their path without extension; private folders have none. */
const defaultPaths = (files: ProjectFiles, directory: string): string[] =>
  Object.keys(files)
    .filter((file) => file.startsWith(`${directory}/`) && END.test(file))
    .map((file) => file.slice(directory.length).replace(END, ''))
    .filter((path) => path.endsWith('/default') && !path.includes('/_'))

function layoutFile(path: string, directory: string, files: ProjectFiles): string {
  const layout = `${directory}${path.replace(/\/$/, '')}/layout`
  const found = PAGE_EXTENSIONS.find((end) => `${layout}.${end}` in files)
  return found ? `${layout}.${found}` : layout
}
