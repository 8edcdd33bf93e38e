// Places in a source, as problems name them.

/** Line and column of the character at `index`, both counted from 1. */
export function placeAt(source: string, index: number): { line: number; column: number } {
  const lines = source.slice(0, index).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
