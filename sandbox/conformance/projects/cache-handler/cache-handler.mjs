// Keeps everything in memory, and writes down how it was called.
const { short } = await import('./short-key.mjs')
const entries = (globalThis.handlerEntries ??= new Map())
const calls = (globalThis.handlerCalls ??= [])

export default class CacheHandler {
  async get(key) {
    const entry = entries.get(key)
    calls.push(`get ${short(key)} ${entry ? 'found' : 'none'}`)
    return entry ?? null
  }

  async set(key, value, context) {
    calls.push(`set ${short(key)} ${value?.kind ?? 'nothing'}`)
    const tags = context?.tags ?? []
    entries.set(key, { value, lastModified: Date.now(), tags })
  }

  async revalidateTag(tags) {
    calls.push(`revalidateTag ${[tags].flat().join(',')}`)
    for (const [key, entry] of entries) {
      if ([tags].flat().some((tag) => entry.tags.includes(tag))) entries.delete(key)
    }
  }

  resetRequestCache() {}
}
