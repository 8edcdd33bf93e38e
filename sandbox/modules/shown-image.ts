// Page and preview frame. Images in a document that may load none: what an image asks for stands in attributes
// that the browser does not know, and what is shown of it in those that it knows.

/** The attribute that stands for `src` or `srcset`. */
export const askedName = (name: string) => `data-route-lab-${name}`

/** Elements that ask for images. */
export const ASKS = `[${askedName('src')}], [${askedName('srcset')}]`

/** Attribute that numbers an image of a document without scripts. */
export const IMAGE_NUMBER = askedName('image')

/** Address of no image. A `srcset` would take a comma at its end for another. */
export const NO_IMAGE = 'data:,-'

/** True for an address that a document of the preview may show by itself. */
export const isShownAsIs = (url: string) => /^\s*(?:data|blob):/i.test(url)
