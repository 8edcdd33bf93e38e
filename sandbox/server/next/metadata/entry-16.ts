// Server worker. What the build of Next 16 does with files of metadata: a script of its own, loaded when a
// project has some.

import {
  getStaticMetadataPrerenderPathname,
  normalizeMetadataPageToRoute,
  normalizeMetadataRoute,
} from 'next/dist/lib/metadata/get-metadata-route'

export { wrapMetadata } from './wrap'

/** Next's name of the entry: `/sitemap.xml/route` of `/sitemap`. */
export const metadataPage = (page: string, isList: boolean): string =>
  normalizeMetadataPageToRoute(normalizeMetadataRoute(page), isList)

/** Where a sitemap below a dynamic segment is stored, once for all paths. */
export function storedPath(pathname: string): string | undefined {
  const path = getStaticMetadataPrerenderPathname(pathname)
  return path === null || path === pathname ? undefined : path
}
