import path from 'node:path'

// The store of `'use cache'`.
export default {
  experimental: { useCache: true },
  cacheHandlers: { default: path.join(process.cwd(), 'use-cache-handler.mjs') },
}
