/** A short fingerprint that tells two sources apart (FNV-1a over two lanes); not for security. */
export function hashSource(source: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code ^ at, 0x85ebca6b)
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36)
}
