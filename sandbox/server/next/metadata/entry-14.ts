// Server worker. What the build of Next 14 does with files of metadata.

import { normalizeMetadataRoute } from 'next-14/dist/lib/metadata/get-metadata-route'

export { wrapMetadata } from './wrap'

/** Every sitemap begins as a list, and its build decides which one is (build/index.js). */
export function metadataPage(page: string, isList: boolean): string {
  const route = normalizeMetadataRoute(page)
  return isList
    ? route.replace('sitemap.xml/[[...__metadata_id__]]', 'sitemap/[__metadata_id__]')
    : route.replace('[[...__metadata_id__]]/', '')
}

/** Each path of a dynamic segment has a reply of its own. */
export const storedPath = (_pathname: string): string | undefined => undefined
