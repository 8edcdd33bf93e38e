export { alt, size, default } from './opengraph-image'
