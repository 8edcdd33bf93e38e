// Server worker. What the build of Next 15 does with files of metadata.

import {
  normalizeMetadataPageToRoute,
  normalizeMetadataRoute,
} from 'next-15/dist/lib/metadata/get-metadata-route'

export { wrapMetadata } from './wrap'

export const metadataPage = (page: string, isList: boolean): string =>
  normalizeMetadataPageToRoute(normalizeMetadataRoute(page), isList)

/** Each path of a dynamic segment has a reply of its own. */
export const storedPath = (_pathname: string): string | undefined => undefined
