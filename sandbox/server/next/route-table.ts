// Server worker. The route table as `next build` prints it (next/dist/build/utils.js, printTreeView),
// without colours and durations.

import type { BuiltProxy, BuiltRoute } from '../../protocol/build'
import { nextVersion } from './common'
import { engine } from './engine'

interface Row {
  text: string
  revalidate: string
  expire: string
}

/** Turbopack, which builds from 16 on, lists the built-in not-found page with the routes of `app/`. */
const NOT_FOUND: BuiltRoute = {
  pathname: '/_not-found',
  file: '',
  kind: 'static',
  symbol: '○',
  revalidate: false,
  expire: null,
  paths: [],
  why: '',
}

const LEGEND: [symbol: string, name: string, meaning: string][] = [
  ['○', '(Static)', 'prerendered as static content'],
  ['●', '(SSG)', 'prerendered as static HTML (uses generateStaticParams)'],
  ['ƒ', '(Dynamic)', 'server-rendered on demand'],
]

const lifetime = ({ revalidate, expire }: BuiltRoute) => ({
  revalidate: revalidate ?? false,
  expire: expire ?? undefined,
})

const row = (text: string, route?: BuiltRoute): Row => ({
  text,
  revalidate: route ? engine.format.revalidate(lifetime(route)) : '',
  expire: route ? engine.format.expire(lifetime(route)) : '',
})

function border(index: number, length: number): string {
  if (index === 0) return length === 1 ? '─' : '┌'
  return index === length - 1 ? '└' : '├'
}

function childPaths({ paths }: BuiltRoute): string[] {
  const shown = paths.length === 4 ? 4 : Math.min(paths.length, 3)
  const rest = paths.length - shown
  return rest > 0 ? [...paths.slice(0, shown), `[+${rest} more paths]`] : paths
}

function routeRows(route: BuiltRoute, index: number, all: BuiltRoute[]): Row[] {
  const edge = border(index, all.length)
  if (route.kind !== 'ssg') return [row(`${edge} ${route.symbol} ${route.pathname}`, route)]
  const margin = index === all.length - 1 ? ' ' : '│'
  const children = childPaths(route)
  return [
    row(`${edge}   ${route.pathname}`, route),
    ...children.map((path, place) => {
      const inner = place === children.length - 1 ? '└' : '├'
      return row(`${margin} ${inner} ● ${path}`, path.startsWith('[+') ? undefined : route)
    }),
  ]
}

/** Columns as Next's text-table sets them: the first to the left, the others to the right. */
function layOut(rows: Row[]): string {
  const used = (['text', 'revalidate', 'expire'] as const).filter(
    (column) => column === 'text' || rows.slice(1).some((line) => line[column] !== ''),
  )
  const widths = used.map((column) => Math.max(...rows.map((line) => line[column].length)))
  const lines = rows.map((line) =>
    used
      .map((column, index) =>
        index === 0
          ? line[column].padEnd(widths[index] ?? 0)
          : line[column].padStart(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return lines.join('\n')
}

/** The table of `routes` and, below it, the legend of its symbols. */
export function printRouteTable(routes: BuiltRoute[], proxy: BuiltProxy | null): string {
  const listed = Number.parseInt(nextVersion) < 16 ? routes : [...routes, NOT_FOUND]
  const all = listed.toSorted((a, b) => (a.pathname < b.pathname ? -1 : 1))
  const rows = [
    { text: 'Route (app)', revalidate: 'Revalidate', expire: 'Expire' },
    ...all.flatMap(routeRows),
  ]
  const legend = LEGEND.filter(([symbol]) => all.some((route) => route.symbol === symbol))
  const width = Math.max(...legend.map(([, name]) => name.length))
  return [
    layOut(rows),
    ...(proxy ? ['', '', engine.format.proxy] : []),
    '',
    ...legend.map(([symbol, name, meaning]) => `${symbol}  ${name.padEnd(width)}  ${meaning}`),
  ].join('\n')
}
