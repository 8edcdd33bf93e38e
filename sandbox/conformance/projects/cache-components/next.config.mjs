export default {
  cacheComponents: true,
  cacheLife: {
    brief: { stale: 1, revalidate: 2, expire: 6 },
    long: { stale: 60, revalidate: 600, expire: 6000 },
  },
}
