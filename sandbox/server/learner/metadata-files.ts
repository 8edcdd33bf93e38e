// Server worker. Files that Next takes for metadata by their name and place.

import { isMetadataRouteFile } from 'next/dist/lib/metadata/is-metadata-route'
import { PAGE_EXTENSIONS } from '../../protocol/paths'

/** Of files that answer a path of their own with text. `sitemaps`: a sitemap with `generateSitemaps`. */
export type MetadataKind =
  'robots' | 'manifest' | 'sitemap' | 'sitemaps' | 'robots text' | 'manifest text' | 'sitemap text'

const NAME = /\/(robots|manifest|sitemap)\.(\w+)$/

/** True for every file of metadata below `directory`; private folders have none. */
export function isMetadataFile(file: string, directory: string): boolean {
  if (!file.startsWith(`${directory}/`)) return false
  const path = file.slice(directory.length)
  return !/\/_/.test(path) && isMetadataRouteFile(path, PAGE_EXTENSIONS, true)
}

/** True for `robots`, `manifest` and `sitemap`, as code or as text. */
export const isTextRoute = (file: string, directory: string): boolean =>
  NAME.test(file) && isMetadataFile(file, directory)

/** The first name that Next has for the entry: without the extension of code, but with that of text. */
export const pageKey = (file: string, directory: string): string =>
  file
    .slice(directory.length)
    .replace(new RegExp(`\\.(${PAGE_EXTENSIONS.join('|')})$`), '')
    .replace(/%5F/g, '_')

/** @param exported names of its exports */
export function kindOf(file: string, exported: string[]): MetadataKind {
  const [, name, extension = ''] = NAME.exec(file) ?? []
  if (!PAGE_EXTENSIONS.includes(extension)) return `${name} text` as MetadataKind
  const isList = name === 'sitemap' && exported.includes('generateSitemaps')
  return isList ? 'sitemaps' : (name as MetadataKind)
}
