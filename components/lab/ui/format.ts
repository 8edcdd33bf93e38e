/** `840 B`, `1.2 KB`, `3.4 MB` */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** `0.4 ms`, `12 ms`, `1.20 s` */
export function formatMs(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`
}

/** `12:03:04`, as the reader writes time */
export function formatTime(epochMs: number): string {
  return new Date(epochMs).toLocaleTimeString()
}

/** Days from which on hours say nothing to a reader, and from which on years do. */
const LONG = { days: 30, years: 360 }

/** A stretch of time in its two largest units: `42 s`, `5 min`, `1 h 30 min`, `40 d`, `1 year` */
export function formatSpan(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000)
  const days = Math.round(seconds / 86_400)
  if (days >= LONG.years) return count(Math.round(days / 365), 'year')
  if (days >= LONG.days) return `${days} d`
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor((seconds % 86_400) / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ] as const
  const first = parts.findIndex(([amount]) => amount > 0)
  if (first === -1) return '0 s'
  const shown = parts.slice(first, first + 2).filter(([amount]) => amount > 0)
  return shown.map(([amount, unit]) => `${amount} ${unit}`).join(' ')
}

/** `1 query`, `2 queries` */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`
}
