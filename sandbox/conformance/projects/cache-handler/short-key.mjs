/** Keys of the data cache are hashes. */
export const short = (key) => (/^[\da-f]{64}$/.test(key) ? 'data' : key)
