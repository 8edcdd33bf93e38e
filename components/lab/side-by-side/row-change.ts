/** Rows of a table by id, as one text each. */
export type Rows = ReadonlyMap<string, string>

/** What has become of the rows, in words: `one row added`. */
export function describeChange(before: Rows, after: Rows): string {
  const added = [...after.keys()].filter((id) => !before.has(id)).length
  const gone = [...before.keys()].filter((id) => !after.has(id)).length
  const changed = [...after].filter(([id, text]) => (before.get(id) ?? text) !== text).length
  const words = [
    ...(added > 0 ? [`${rows(added)} added`] : []),
    ...(changed > 0 ? [`${rows(changed)} changed`] : []),
    ...(gone > 0 ? [`${rows(gone)} deleted`] : []),
  ]
  return words.length > 0 ? words.join(', ') : UNCHANGED
}

export const UNCHANGED = 'no row changed'

const rows = (count: number) => (count === 1 ? 'one row' : `${count} rows`)
