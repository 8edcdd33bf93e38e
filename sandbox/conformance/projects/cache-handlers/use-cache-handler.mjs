const entries = (globalThis.useCacheEntries ??= new Map())
const calls = await Promise.resolve((globalThis.useCacheCalls ??= []))

export default {
  async get(key) {
    const entry = entries.get(key)
    calls.push(entry ? 'get found' : 'get none')
    if (!entry) return undefined
    const [value, kept] = entry.value.tee()
    entry.value = kept
    return { ...entry, value }
  },
  async set(_key, pending) {
    const entry = await pending
    calls.push(`set ${entry.tags.join(',')} revalidate ${entry.revalidate}`)
    entries.set(_key, entry)
  },
  async refreshTags() {},
  async getExpiration() {
    return 0
  },
  async updateTags(tags) {
    calls.push(`updateTags ${tags.join(',')}`)
    for (const [key, entry] of entries) {
      if (tags.some((tag) => entry.tags.includes(tag))) entries.delete(key)
    }
  },
}
