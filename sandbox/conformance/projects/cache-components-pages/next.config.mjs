export default {
  cacheComponents: true,
  cacheLife: { brief: { stale: 30, revalidate: 2, expire: 600 } },
}
