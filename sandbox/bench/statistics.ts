// Bench. Figures of repeated work.

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Runs `work` `times` times after a fifth as many that do not count. Median milliseconds. */
export async function medianOf(
  times: number,
  work: (index: number) => Promise<unknown>,
): Promise<number> {
  const taken: number[] = []
  const warmUp = Math.ceil(times / 5)
  for (let index = 0; index < warmUp + times; index++) {
    const began = performance.now()
    await work(index)
    if (index >= warmUp) taken.push(performance.now() - began)
  }
  return median(taken)
}
