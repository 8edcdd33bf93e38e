// Server worker. The route module that Next's build writes around a file of metadata.

import { metadataModules } from 'next-template:metadata'
import type { MetadataKind } from '../../learner/metadata-files'

/**
 * @param source what the file exports, or its text
 * @throws what the written module says of the exports
 */
export function wrapMetadata(kind: MetadataKind, source: object | string, file: string): object {
  const made = metadataModules[kind](source, `/${file}`)
  if (typeof source === 'string') return made
  const { default: _, generateSitemaps: __, ...config } = source as Record<string, unknown>
  return { ...config, ...made }
}
