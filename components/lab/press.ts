/** A release brings its click with it, on touch screens a little later. */
const CLICK_MS = 60

/** Who presses longer does not click; some releases are never told, as in the list of a select. */
const LONGEST_MS = 2000

const releases = ['pointerup', 'pointercancel', 'keyup'] as const

/** Resolves when the press that has just begun is over and its click has come. */
export function pressEnds(): Promise<void> {
  return new Promise((resolve) => {
    const end = new AbortController()
    const over = (ms: number) => setTimeout(() => (end.abort(), resolve()), ms)
    for (const release of releases) {
      window.addEventListener(release, () => over(CLICK_MS), { signal: end.signal })
    }
    over(LONGEST_MS)
  })
}
