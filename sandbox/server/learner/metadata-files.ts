// Server worker. Files that Next takes for metadata by their name and place.

import { isMetadataRouteFile } from 'next/dist/lib/metadata/is-metadata-route'
import { PAGE_EXTENSIONS } from '../../protocol/paths'

/**
 * Of files that answer a path of their own. `sitemaps`: a sitemap with `generateSitemaps`; `images`: an image
 * with `generateImageMetadata`.
 */
export type MetadataKind =
  | 'robots'
  | 'manifest'
  | 'sitemap'
  | 'sitemaps'
  | 'image'
  | 'images'
  | 'robots text'
  | 'manifest text'
  | 'sitemap text'
  | 'image text'

const TEXT = /\/(robots|manifest|sitemap)\.(\w+)$/
const IMAGE = /\/(?:(?:apple-)?icon|(?:opengraph|twitter)-image)\d?\.(\w+)$/

/** True for every file of metadata below `directory`; private folders have none. */
export function isMetadataFile(file: string, directory: string): boolean {
  if (!file.startsWith(`${directory}/`)) return false
  const path = file.slice(directory.length)
  return !/\/_/.test(path) && isMetadataRouteFile(path, PAGE_EXTENSIONS, true)
}

/** True for `robots`, `manifest` and `sitemap`, as code or as text. */
export const isTextRoute = (file: string, directory: string): boolean =>
  TEXT.test(file) && isMetadataFile(file, directory)

/** True for icons and for images of previews, as code or as SVG. Other images are no text. */
export function isImageRoute(file: string, directory: string): boolean {
  const [, extension = ''] = IMAGE.exec(file) ?? []
  return [...PAGE_EXTENSIONS, 'svg'].includes(extension) && isMetadataFile(file, directory)
}

/** The first name that Next has for the entry: without the extension of code, but with that of text. */
export const pageKey = (file: string, directory: string): string =>
  file
    .slice(directory.length)
    .replace(new RegExp(`\\.(${PAGE_EXTENSIONS.join('|')})$`), '')
    .replace(/%5F/g, '_')

/** @param exported names of its exports */
export function kindOf(file: string, exported: string[]): MetadataKind {
  const [, image] = IMAGE.exec(file) ?? []
  if (image === 'svg') return 'image text'
  if (image !== undefined) return exported.includes('generateImageMetadata') ? 'images' : 'image'
  const [, name, extension = ''] = TEXT.exec(file) ?? []
  if (!PAGE_EXTENSIONS.includes(extension)) return `${name} text` as MetadataKind
  const isList = name === 'sitemap' && exported.includes('generateSitemaps')
  return isList ? 'sitemaps' : (name as MetadataKind)
}
