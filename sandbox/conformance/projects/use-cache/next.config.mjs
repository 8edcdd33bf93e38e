export default {
  experimental: {
    useCache: true,
    cacheLife: { brief: { stale: 1, revalidate: 2, expire: 6 } },
  },
}
