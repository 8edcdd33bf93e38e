import path from 'node:path'

// Next asks this class instead of its own store in `.next`.
export default {
  cacheHandler: path.join(process.cwd(), 'cache-handler.mjs'),
  cacheMaxMemorySize: 0,
}
