// Presets against the routes of their lab: a request that no route takes is a slip of the author.

import {
  normalizeMetadataPageToRoute,
  normalizeMetadataRoute,
} from 'next/dist/lib/metadata/get-metadata-route'
import { getRouteMatcher } from 'next/dist/shared/lib/router/utils/route-matcher'
import { getRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex'
import { normalizeAppPath } from 'next/dist/shared/lib/router/utils/app-paths'
import type { LabDefinition } from '@/components/content/lab-definition'
import { listLabs } from '@/components/content/list-labs'
import { isTextRoute, pageKey } from '../server/learner/metadata-files'
import type { ContentProblem } from './content-problem'

/** Presets of all labs whose path no route of the lab's project matches. */
export async function checkLabs(): Promise<ContentProblem[]> {
  return (await listLabs()).flatMap((lab) => {
    const routes = listRoutes(lab)
    return lab.presets
      .filter(({ path }) => !matches(routes, path))
      .map(({ name, path }) => ({
        file: `content, lab ${lab.id}`,
        message: `"${name}" asks for ${path}, but the project has only ${routes.join(', ')}.`,
      }))
  })
}

function listRoutes({ files }: LabDefinition): string[] {
  return Object.entries(files).flatMap(
    ([file, source]) => routeOf(file) ?? metadataRouteOf(file, source) ?? [],
  )
}

/** Path that a page, a route handler or an API route answers; null for other files. */
function routeOf(file: string): string | null {
  const app = /^app(\/.*)?\/(?:route|page)\.[jt]sx?$/.exec(file)
  if (app) return normalizeAppPath(app[1] ?? '/')
  const api = /^pages(\/api(?:\/.*)?)\.[jt]sx?$/.exec(file)?.[1]
  return api?.replace(/\/index$/, '') ?? null
}

/** Path of a file such as `app/sitemap.ts`, as Next 16 writes it; the parts of a list share a pattern. Null for others. */
function metadataRouteOf(file: string, source: string): string | null {
  if (!isTextRoute(file, 'app')) return null
  const page = pageKey(file, 'app')
  const hasParts = /export (?:async )?function generateSitemaps\b/.test(source)
  return normalizeAppPath(normalizeMetadataPageToRoute(normalizeMetadataRoute(page), hasParts))
}

function matches(routes: string[], path: string): boolean {
  const { pathname } = new URL(path, 'http://localhost')
  const bare = pathname.replace(/\/$/, '') || '/'
  return routes.some((route) => getRouteMatcher(getRouteRegex(route))(bare) !== false)
}
