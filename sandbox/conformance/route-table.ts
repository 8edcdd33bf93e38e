// The route table that a build prints, without what only a real build can know.

const COLUMN_GAP = / {2,}|\t/

/** Sizes of client scripts (14, 15): a project of handlers has none of its own. */
const SIZE = /^\d[\d.]*\s(?:B|kB|MB)$/

/** How long a path took to prerender: 14 and 15 add it to slow ones. */
const DURATION = /\s*\((?:\d+ ms|ISR: \d+ Seconds)\)\s*(?:\(\d+ ms\))?$/

const ROW = /^[┌├└─│ ]\s*[┌├└○●ƒλ◐/[]/

function plainRow(line: string): string {
  const cells = line
    .replace(/^[┌├└─│\s]+/, '')
    .split(COLUMN_GAP)
    .map((cell) => cell.trim())
  return cells
    .filter((cell) => cell !== '' && !SIZE.test(cell))
    .join('  ')
    .replace(DURATION, '')
}

/**
 * The rows for handlers of a build's output: symbol, path, and the times of the columns Revalidate and
 * Expire. The table of the Pages Router, which only has Next's own error page, is left out.
 */
export function readRouteTable(output: string): string {
  const start = output.indexOf('Route (app)')
  if (start < 0) return ''
  const [table = ''] = output.slice(start).split(/\n(?:Route \(pages\)|\+ First Load|○ {2}\()/)
  const proxy = /^ƒ (?:Middleware|Proxy).*$/m.exec(output.slice(start))?.[0]
  const rows = table.split('\n').filter((line) => ROW.test(line))
  return [...rows.map(plainRow), ...(proxy ? [plainRow(proxy)] : [])].join('\n')
}
