// Server worker. What a page's tree asks an image of metadata for, as code that Next's own loader writes, and
// as the value of that code.

import nextMetadataImageLoader from 'next/dist/build/webpack/loaders/next-metadata-image-loader'
import { fillMetadataSegment } from 'next/dist/lib/metadata/get-metadata-route'
import { parse } from 'node:querystring'
import { loadModuleWith } from '../loader-exports'
import type { ImageEntry } from '../page-tree/loader-tree'

interface ImageSource {
  /** Text of the file. */
  content: string
  /** Names that it exports. */
  exported: string[]
}

/** The code of a module that lists the images of one file. Throws when the file is no image. */
export async function writeMetadataImage(
  { query, file }: ImageEntry,
  { content, exported }: ImageSource,
): Promise<string> {
  const options = parse(query)
  const context = {
    resourcePath: file,
    rootContext: '/',
    getOptions: () => options,
    loadModule: loadModuleWith(exported),
  }
  const bytes = Buffer.from(content)
  return nextMetadataImageLoader.call(
    context as never,
    bytes as never,
  ) as unknown as Promise<string>
}

type ListImages = (props: object) => object[] | Promise<object[]>

/**
 * @param code of {@link writeMetadataImage}
 * @param userland what the file exports
 */
export function createMetadataImage(code: string, userland: object): ListImages {
  const body = code
    .replace(/^\s*import \{ fillMetadataSegment \} from .*$/m, '')
    .replace(
      /^\s*import \{([^}]*)\} from .*$/m,
      (_, names: string) => `const {${names.replaceAll(' as ', ': ')}} = userland`,
    )
    .replace(/^\s*export default /m, 'return ')
  const make = new Function('userland', 'fillMetadataSegment', body)
  return make(userland, fillMetadataSegment) as ListImages
}
