let count = 0

export const next = () => ++count

export function nextOfAll(): number {
  const all = globalThis as { counted?: number }
  all.counted = (all.counted ?? 0) + 1
  return all.counted
}
