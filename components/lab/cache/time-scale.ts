// Moments on a line. Minutes beside milliseconds would leave one of them unseen, so that gaps count by
// their logarithm; within a gap time runs evenly.

const LEAST_GAP = 0.7

/** Gives the place of a moment between 0 and `width`; moments outside go to the ends. */
export function timeScale(moments: readonly number[], width: number): (at: number) => number {
  const points = [...new Set(moments)].toSorted((a, b) => a - b)
  const places = [0]
  for (let at = 1; at < points.length; at++) {
    places.push((places[at - 1] ?? 0) + weight((points[at] ?? 0) - (points[at - 1] ?? 0)))
  }
  const total = places.at(-1) || 1
  return (at) => (placeOf(at, points, places) / total) * width
}

const weight = (gapMs: number) => LEAST_GAP + Math.log2(1 + gapMs / 1000)

function placeOf(at: number, points: number[], places: number[]): number {
  const after = points.findIndex((point) => point >= at)
  if (after === 0) return 0
  if (after === -1) return places.at(-1) ?? 0
  const [from = 0, to = 0] = [points[after - 1], points[after]]
  const [start = 0, end = 0] = [places[after - 1], places[after]]
  return start + ((at - from) / (to - from)) * (end - start)
}
