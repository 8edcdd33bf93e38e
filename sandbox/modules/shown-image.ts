// Page and preview frame. Images in a document that may load none: an SVG of `public/` is its own address.

import { publishedFileOf } from '../protocol/paths'
import type { ImageTexts } from '../protocol/preview'
import { dataUrl } from './data-url'

/** What an image may name in place of `url`; null where that is no SVG of `public/`. */
export function imageUrl(url: string, images: ImageTexts): string | null {
  const file = publishedFileOf(url, 'svg')
  const svg = file !== null && Object.hasOwn(images, file) ? images[file] : undefined
  return svg === undefined ? null : dataUrl('image/svg+xml', svg)
}
