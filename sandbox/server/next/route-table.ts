// Server worker. The route table as `next build` prints it (next/dist/build/utils.js, printTreeView),
// without colours and durations.

import type { BuiltProxy } from '../../protocol/build'
import type { ListedPath, TableRoute } from './build'
import { engine, type Lifetime } from './engine'

interface Row {
  text: string
  revalidate: string
  expire: string
}

/** Next lists its own page for paths without a route. */
const notFound = (pathname: string): TableRoute => ({
  route: {
    pathname,
    file: '',
    kind: 'static',
    symbol: '○',
    revalidate: false,
    expire: null,
    paths: [],
    why: '',
  },
  shown: pathname,
  listed: [],
})

const LEGEND: [symbol: string, name: string, meaning: string][] = [
  ['○', '(Static)', 'prerendered as static content'],
  ['●', '(SSG)', 'prerendered as static HTML'],
  ['◐', '(Partial Prerender)', 'prerendered as static HTML with dynamic server-streamed content'],
  ['ƒ', '(Dynamic)', 'server-rendered on demand'],
]

const row = (text: string, lifetime?: Lifetime): Row => ({
  text,
  revalidate: lifetime ? engine.table.revalidate(lifetime) : '',
  expire: lifetime ? engine.table.expire(lifetime) : '',
})

function border(index: number, length: number): string {
  if (index === 0) return length === 1 ? '─' : '┌'
  return index === length - 1 ? '└' : '├'
}

/** 16 drops the paths whose handler turned out to be dynamic; before that all stay. */
const shownPaths = ({ listed }: TableRoute) =>
  engine.table.symbolOfPaths ? listed.filter(({ revalidate }) => revalidate !== 0) : listed

/** Rows of the paths below a route. The row that stands for the rest has the symbol of the route. */
function childRows(paths: ListedPath[], margin: string, more: Pick<ListedPath, 'symbol'>): Row[] {
  const shown = paths.slice(0, paths.length === 4 ? 4 : 3)
  const rest = paths.length - shown.length
  const symbolOf = ({ symbol = '●' }: Pick<ListedPath, 'symbol'>) =>
    engine.table.symbolOfPaths ? `${symbol} ` : ''
  const inner = (index: number) => (index === shown.length - 1 && rest === 0 ? '└' : '├')
  return [
    ...shown.map((one, index) => row(`${margin} ${inner(index)} ${symbolOf(one)}${one.path}`, one)),
    ...(rest > 0 ? [row(`${margin} └ ${symbolOf(more)}[+${rest} more paths]`)] : []),
  ]
}

/** What the row of a list shows: Next notes there what each path has in turn, and 16 then what others get. */
function lifetimeOfList({ listed, list }: TableRoute, paths: ListedPath[]): Lifetime | undefined {
  if (list) return list
  return engine.table.symbolOfPaths && paths.length === listed.length ? undefined : listed.at(-1)
}

function listRows(one: TableRoute, edge: string, last: boolean): Row[] {
  const { symbolOfPaths } = engine.table
  const pathname = one.shown
  const paths = shownPaths(one)
  const lifetime = lifetimeOfList(one, paths)
  const margin = symbolOfPaths ? (last ? ' ' : '│') : last ? '   ' : '├  '
  return [
    // hasGSPAndRevalidateZero of build/index.js
    ...(paths.length < one.listed.length ? [row(`${edge} ƒ ${pathname}`, lifetime)] : []),
    row(`${edge} ${symbolOfPaths ? ' ' : '●'} ${pathname}`, lifetime),
    ...childRows(paths, margin, one.list ? one.route : {}),
  ]
}

function routeRows(one: TableRoute, index: number, all: TableRoute[]): Row[] {
  const edge = border(index, all.length)
  if (shownPaths(one).length > 0) return listRows(one, edge, index === all.length - 1)
  const { symbol, revalidate, expire } = one.route
  return [
    row(`${edge} ${symbol} ${one.shown}`, {
      revalidate: revalidate ?? false,
      expire: expire ?? undefined,
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

const pathnameOf = ({ route }: TableRoute) => route.pathname

const tableOf = (title: string, routes: TableRoute[]) =>
  layOut([
    { text: title, revalidate: 'Revalidate', expire: 'Expire' },
    ...routes
      .toSorted((a, b) => pathnameOf(a).localeCompare(pathnameOf(b)))
      .flatMap((route, index, all) => routeRows(route, index, all)),
  ])

const PAGES_ROUTER = /^(src\/)?pages\//

/** The tables of both routers: which of them lists the page for 404 depends on the version. */
function tables(routes: TableRoute[]): string[] {
  if (engine.table.notFound === 'app') {
    const ofPages = routes.filter(({ route }) => PAGES_ROUTER.test(route.file))
    const ofApp = routes.filter((one) => !ofPages.includes(one))
    return [
      tableOf('Route (app)', [...ofApp, notFound('/_not-found')]),
      ...(ofPages.length === 0 ? [] : ['', tableOf('Route (pages)', ofPages)]),
    ]
  }
  const pages = tableOf('Route (pages)', [notFound('/404')])
  return routes.length === 0 ? [pages] : [tableOf('Route (app)', routes), '', pages]
}

/** The symbols that the table of a route contains. */
const symbolsOf = (one: TableRoute): string[] => {
  const paths = shownPaths(one)
  if (paths.length === 0) return [one.route.symbol]
  if (one.list) return [one.route.symbol, ...one.listed.map(({ symbol = '●' }) => symbol)]
  return paths.length < one.listed.length ? ['ƒ', '●'] : ['●']
}

/** The table of `routes` and, below it, the legend of its symbols. */
export function printRouteTable(routes: TableRoute[], proxy: BuiltProxy | null): string {
  const used = new Set([...routes.flatMap(symbolsOf), '○'])
  const legend = LEGEND.filter(([symbol]) => used.has(symbol))
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
