// Preview frame. Images that the client runtime or a script of the page makes: those of `public/` are there already.

import { imageUrl } from '../modules/shown-image'
import type { ImageTexts } from '../protocol/preview'

/** Comes before every script that may make an image. */
export function installImages(images: ImageTexts): void {
  const own = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  const { setAttribute } = HTMLImageElement.prototype
  HTMLImageElement.prototype.setAttribute = function setImageAttribute(name, value) {
    const shown = name.toLowerCase() === 'src' ? imageUrl(String(value), images) : null
    setAttribute.call(this, name, shown ?? value)
  }
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...own,
    set(this: HTMLImageElement, value: string) {
      this.setAttribute('src', value)
    },
  })
}
