// Bench. The table that `npm run bench` prints.

export interface Figure {
  name: string
  value: number
  unit: 'ms' | 'x' | 'MB' | 'KB' | 'n'
  /** The value must not be above it; a figure without one is for information. */
  goal?: number
}

const DIGITS = { ms: 1, x: 2, MB: 0, KB: 0, n: 0 }

function format(value: number, unit: Figure['unit']): string {
  return `${value.toFixed(DIGITS[unit])} ${unit}`
}

export function formatReport(figures: Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length))
  const lines = figures.map(({ name, value, unit, goal }) => {
    const verdict = goal === undefined ? '' : value <= goal ? 'met' : 'MISSED'
    const aim = goal === undefined ? '' : `<= ${format(goal, unit)}`
    return `${name.padEnd(width)}  ${format(value, unit).padStart(10)}  ${aim.padStart(12)}  ${verdict}`
  })
  return lines.map((line) => line.trimEnd()).join('\n')
}
