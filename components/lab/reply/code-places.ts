import type { CodePlace } from '../state/project-state'

const PLACE = /([\w@./[\]()-]+\.[cm]?[jt]sx?):(\d+)(?::(\d+))?/g

/** Cuts a log line at the places of the learner's code that it names. */
export function splitPlaces(
  text: string,
  isFile: (path: string) => boolean,
): (string | { text: string; place: CodePlace })[] {
  const parts: (string | { text: string; place: CodePlace })[] = []
  let at = 0
  for (const match of text.matchAll(PLACE)) {
    const found = findPath(match[1] ?? '', isFile)
    if (!found) continue
    const start = match.index + found.skipped
    if (start > at) parts.push(text.slice(at, start))
    at = match.index + match[0].length
    const place = { file: found.path, line: Number(match[2]), column: Number(match[3] ?? 1) }
    parts.push({ text: text.slice(start, at), place })
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}

/** A stack frame writes `(app/…` or `./app/…`; the path itself begins after that. */
function findPath(text: string, isFile: (path: string) => boolean) {
  for (const skipped of [0, 1, 2]) {
    const path = text.slice(skipped)
    if (isFile(path)) return { path, skipped }
  }
  return null
}
