// Server worker. What `next build` makes of images: a script of its own, loaded for a project that has some.

export { createMetadataImage, writeMetadataImage } from './metadata-image'
