// Server worker. The route table as `next build` prints it (next/dist/build/utils.js, printTreeView),
// without colours and durations.

import type { BuiltProxy, BuiltRoute } from '../../protocol/build'
import { engine } from './engine'

interface Row {
  text: string
  revalidate: string
  expire: string
}

/** Next lists its own page for paths without a route. */
const NOT_FOUND: BuiltRoute = {
  pathname: '',
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
  ['●', '(SSG)', 'prerendered as static HTML'],
  ['ƒ', '(Dynamic)', 'server-rendered on demand'],
]

const lifetime = ({ revalidate, expire }: BuiltRoute) => ({
  revalidate: revalidate ?? false,
  expire: expire ?? undefined,
})

const row = (text: string, route?: BuiltRoute): Row => ({
  text,
  revalidate: route ? engine.table.revalidate(lifetime(route)) : '',
  expire: route ? engine.table.expire(lifetime(route)) : '',
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
  const { symbolOfPaths } = engine.table
  const edge = border(index, all.length)
  const last = index === all.length - 1
  if (route.kind !== 'ssg') return [row(`${edge} ${route.symbol} ${route.pathname}`, route)]
  const margin = symbolOfPaths ? (last ? ' ' : '│') : last ? '   ' : '├  '
  const children = childPaths(route)
  return [
    row(`${edge} ${symbolOfPaths ? ' ' : route.symbol} ${route.pathname}`, route),
    ...children.map((path, place) => {
      const inner = place === children.length - 1 ? '└' : '├'
      const text = `${margin} ${inner} ${symbolOfPaths ? '● ' : ''}${path}`
      return row(text, path.startsWith('[+') ? undefined : route)
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

const tableOf = (title: string, routes: BuiltRoute[]) =>
  layOut([
    { text: title, revalidate: 'Revalidate', expire: 'Expire' },
    ...routes
      .toSorted((a, b) => (a.pathname < b.pathname ? -1 : 1))
      .flatMap((route, index, all) => routeRows(route, index, all)),
  ])

const PAGES_ROUTER = /^(src\/)?pages\//

/** The tables of both routers: which of them lists the page for 404 depends on the version. */
function tables(routes: BuiltRoute[]): string[] {
  if (engine.table.notFound === 'app') {
    const ofPages = routes.filter(({ file }) => PAGES_ROUTER.test(file))
    const ofApp = routes.filter((route) => !ofPages.includes(route))
    return [
      tableOf('Route (app)', [...ofApp, { ...NOT_FOUND, pathname: '/_not-found' }]),
      ...(ofPages.length === 0 ? [] : ['', tableOf('Route (pages)', ofPages)]),
    ]
  }
  const pages = tableOf('Route (pages)', [{ ...NOT_FOUND, pathname: '/404' }])
  return routes.length === 0 ? [pages] : [tableOf('Route (app)', routes), '', pages]
}

/** The table of `routes` and, below it, the legend of its symbols. */
export function printRouteTable(routes: BuiltRoute[], proxy: BuiltProxy | null): string {
  const legend = LEGEND.filter(([symbol]) =>
    [...routes, NOT_FOUND].some((route) => route.symbol === symbol),
  )
  const width = Math.max(...legend.map(([, name]) => name.length))
  return [
    ...tables(routes),
    ...(proxy ? engine.table.proxy : []),
    '',
    ...legend.map(([symbol, name, meaning]) => {
      const source = symbol === '●' ? ` (${engine.table.ssgSource})` : ''
      return `${symbol}  ${name.padEnd(width)}  ${meaning}${source}`
    }),
  ].join('\n')
}
