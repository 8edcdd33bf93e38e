export default {
  cacheComponents: true,
  cacheLife: { brief: { stale: 30, revalidate: 3, expire: 600 } },
}
