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

/** @param slowness how many times slower this machine is than the one that the goals were set on */
function verdictOn({ value, unit, goal }: Figure, slowness: number): string {
  if (goal === undefined) return ''
  if (value <= goal) return 'met'
  const scaled = value / slowness
  if (unit !== 'ms') return 'MISSED'
  return `MISSED; ${format(scaled, unit)} at the speed of the goals: ${scaled <= goal ? 'met' : 'MISSED'}`
}

export function formatReport(figures: Figure[], slowness: number): string {
  const width = Math.max(...figures.map(({ name }) => name.length))
  const lines = figures.map((figure) => {
    const { name, value, unit, goal } = figure
    const aim = goal === undefined ? '' : `<= ${format(goal, unit)}`
    return `${name.padEnd(width)}  ${format(value, unit).padStart(10)}  ${aim.padStart(12)}  ${verdictOn(figure, slowness)}`
  })
  return lines.map((line) => line.trimEnd()).join('\n')
}
