// Bench. Figures of repeated work.

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * Runs `work` `times` times after three times as many that do not count: V8 still optimises during the first hundreds,
 * and what takes long then gains most. Median milliseconds.
 */
export async function medianOf(
  times: number,
  work: (index: number) => Promise<unknown>,
): Promise<number> {
  const taken: number[] = []
  const warmUp = 3 * times
  for (let index = 0; index < warmUp + times; index++) {
    const began = performance.now()
    await work(index)
    if (index >= warmUp) taken.push(performance.now() - began)
  }
  return median(taken)
}
