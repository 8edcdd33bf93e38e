/** A stretch of lines, both ends included, counted from 1. */
export interface LineRange {
  first: number
  last: number
}

/** Reads `"1,3-5"`. Throws when it is not of that form. */
export function parseLines(text: string): LineRange[] {
  return text.split(',').map((part) => {
    const match = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part)
    const first = Number(match?.[1])
    const last = Number(match?.[2] ?? match?.[1])
    if (match && first >= 1 && last >= first) return { first, last }
    throw new Error(`"${text}" does not name lines. Write them like 1,3-5.`)
  })
}

/** Whether `line` lies in one of the stretches. */
export function includesLine(ranges: LineRange[], line: number): boolean {
  return ranges.some(({ first, last }) => line >= first && line <= last)
}

/** The lines of `source` that a stretch names, without the indent that they all share. */
export function cutLines(source: string, { first, last }: LineRange): string {
  const all = source.replace(/\n$/, '').split('\n')
  if (last > all.length) {
    throw new Error(`Line ${last} was asked for, but there are ${all.length}.`)
  }
  const lines = all.slice(first - 1, last)
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/))
  const shared = Math.min(...indents, Number.MAX_SAFE_INTEGER)
  return lines.map((line) => line.slice(shared)).join('\n')
}
