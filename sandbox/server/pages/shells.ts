// Server worker. `next build` of a page with cacheComponents: a static shell for each set of params, complete or with
// holes, and what the prerender manifest says of them (next/dist/build/index.js, export/index.js).

import { getParams } from 'next/dist/export/helpers/get-params'
import { fallbackModeToFallbackField, type FallbackMode } from 'next/dist/lib/fallback'
import { createOpaqueFallbackRouteParams } from 'next/dist/server/request/fallback-params'
import { createRenderResumeDataCache } from 'next/dist/server/resume-data-cache/resume-data-cache'
import { sortPageObjects } from 'next/dist/shared/lib/router/utils/sortable-routes'
import type {
  PrerenderRouteMatcher,
  PrerenderedRoute,
  StaticPathsResult,
} from 'next/dist/build/static-paths/types'
import type { exportAppPage } from 'next/dist/export/routes/app-page'
import type { BuiltRoute } from '../../protocol/build'
import type { Lifetime, Params, PrerenderRecord, Shell, ShellBuild } from '../next/engine'

export type Exported = Exclude<Awaited<ReturnType<typeof exportAppPage>>, { error: boolean }>

/** The options of a prerender that belong to one shell (export/worker.js). */
export interface ShellOptions {
  fallbackRouteParams: ReturnType<typeof createOpaqueFallbackRouteParams>
  allowEmptyStaticShell: boolean
  runInstantValidation: boolean
  isFallbackUpgradeable: boolean
  notFoundParams: string[] | undefined
  renderResumeDataCache: ReturnType<typeof createRenderResumeDataCache> | undefined
}

/** What a build knows of a page, and does for it outside of this script. */
export interface ShellTools {
  pathname: string
  file: string
  /** null for a page without params. */
  staticPaths: StaticPathsResult | null
  paramNames: string[]
  partialPrefetching: boolean
  exportPage(
    path: string,
    url: { path: string; params: Params },
    options: ShellOptions,
  ): Promise<Exported>
  /** The record of a prerender: its lifetime, and what lies beside it on the disk. */
  record(path: string, exported: Exported): PrerenderRecord
  /** Entries of the prerender manifest as a page has them without cacheComponents. */
  routeEntry(record: PrerenderRecord): { dataRoute: string | null }
  matcherEntry(pathname: string, fallback: string | false | null): object
}

interface Rendered {
  candidate: PrerenderedRoute
  exported: Exported
  record: PrerenderRecord
}

/** The values of Next's enum. */
type Mode = `${FallbackMode}`

const PARTIAL = { experimentalPPR: true, renderingMode: 'PARTIALLY_STATIC' }

/** Renders the shells of one page. Throws what Next says where one cannot be made. */
export async function buildShells(tools: ShellTools): Promise<ShellBuild> {
  const { pathname, staticPaths } = tools
  const rendered = await renderAll(candidatesOf(tools), tools)
  const find = (path: string) => rendered.find(({ candidate }) => candidate.pathname === path)
  const known = bySpecificity(rendered.filter(({ candidate }) => isKnown(candidate)))
  const concrete = known.filter(({ record: { revalidate } }) => revalidate !== 0)
  const matchers =
    concrete.length === known.length
      ? sortPageObjects(staticPaths?.prerenderRouteMatchers ?? [], (matcher) => matcher.pathname)
      : []
  const withHints = [...concrete, ...matchers.map((matcher) => find(matcher.pathname))]
  const shells = rendered
    .filter(({ candidate }) => candidate.isPrerenderOutput !== false)
    .map((one) => ({ ...one.record, symbol: symbolOf(one) }))
  const { revalidate = false, expire } = find(pathname)?.record ?? {}
  return {
    built: describe(tools, shells, { revalidate, expire }),
    shells,
    list: staticPaths && { revalidate, expire },
    routes: Object.fromEntries(concrete.map((one) => [one.record.path, routeEntry(one, tools)])),
    dynamicRoutes: Object.fromEntries(
      matchers.map((matcher) => [
        matcher.pathname,
        matcherEntry(matcher, find(matcher.pathname), tools),
      ]),
    ),
    prefetchHints: withHints.map((one) => one?.record.prefetchHints).find(Boolean),
  }
}

const KINDS = { '○': 'static', '◐': 'partial', ƒ: 'dynamic' } as const

const WHY = {
  static: 'The build rendered all of it: nothing needs the request, and all data is cached.',
  partial:
    'The build made a shell of it and left holes, with their fallbacks, for what needs the request or is not cached. Each request gets the shell at once and the rest as a stream.',
  dynamic: 'Runs at each request: without the request nothing of it could be shown.',
}

/** With params, Next takes a shell with holes for granted. */
function describe(
  { pathname, file, staticPaths }: ShellTools,
  shells: Shell[],
  { revalidate, expire }: Lifetime,
): BuiltRoute {
  const symbol = staticPaths ? '◐' : (shells[0]?.symbol ?? '◐')
  const kind = KINDS[symbol]
  return {
    pathname,
    file,
    kind,
    symbol,
    revalidate: kind === 'dynamic' ? null : revalidate,
    expire: expire ?? null,
    paths: shells.map(({ path }) => path),
    why: WHY[kind],
  }
}

/** A page without params is one candidate, whose shell must not be empty. */
function candidatesOf({ pathname, staticPaths }: ShellTools): PrerenderedRoute[] {
  if (staticPaths) return staticPaths.prerenderedRoutes ?? []
  return [
    {
      params: {},
      pathname,
      encodedPathname: pathname,
      fallbackRouteParams: [],
      fallbackMode: undefined,
      fallbackRootParams: [],
      throwOnEmptyStaticShell: true,
    },
  ]
}

const isKnown = ({ fallbackRouteParams }: PrerenderedRoute) => !fallbackRouteParams?.length

const bySpecificity = (rendered: Rendered[]) =>
  sortPageObjects(rendered, ({ candidate }) => candidate.pathname)

/** In the order of `candidates`. Those whose shell may be empty come last: they take what the others have cached. */
async function renderAll(candidates: PrerenderedRoute[], tools: ShellTools): Promise<Rendered[]> {
  const done = new Map<PrerenderedRoute, Rendered>()
  const render = async (candidate: PrerenderedRoute) => {
    const exported = await renderShell(candidate, tools, done)
    const record = tools.record(candidate.pathname, exported)
    done.set(candidate, { candidate, exported, record })
  }
  for (const candidate of candidates) if (candidate.throwOnEmptyStaticShell) await render(candidate)
  for (const candidate of candidates) if (!done.has(candidate)) await render(candidate)
  return candidates.map((candidate) => done.get(candidate)!)
}

function renderShell(
  candidate: PrerenderedRoute,
  tools: ShellTools,
  done: ReadonlyMap<PrerenderedRoute, Rendered>,
): Promise<Exported> {
  const { pathname, encodedPathname, fallbackRouteParams, remainingPrerenderableParams } = candidate
  const params = tools.staticPaths ? getParams(tools.pathname, encodedPathname) || {} : {}
  return tools.exportPage(
    pathname,
    { path: encodedPathname, params },
    {
      fallbackRouteParams: createOpaqueFallbackRouteParams(fallbackRouteParams ?? []),
      allowEmptyStaticShell: !candidate.throwOnEmptyStaticShell,
      runInstantValidation: done.size === 0,
      isFallbackUpgradeable:
        tools.partialPrefetching && (remainingPrerenderableParams?.length ?? 0) > 0,
      notFoundParams: notFoundParams(tools),
      renderResumeDataCache: seedFor(candidate, tools, done),
    },
  )
}

function notFoundParams({ staticPaths, paramNames }: ShellTools): string[] | undefined {
  const { paramMatching, fallbackMode } = staticPaths ?? {}
  if (paramMatching) {
    return Object.keys(paramMatching).filter((name) => paramMatching[name] === 'not-found')
  }
  return (fallbackMode as Mode | undefined) === 'NOT_FOUND' ? paramNames : undefined
}

/** What a shell with the same known params has cached (export/index.js, buildRDCCacheByPage). */
function seedFor(
  { pathname, fallbackRouteParams, throwOnEmptyStaticShell }: PrerenderedRoute,
  tools: ShellTools,
  done: ReadonlyMap<PrerenderedRoute, Rendered>,
): ShellOptions['renderResumeDataCache'] {
  if (throwOnEmptyStaticShell || !tools.staticPaths) return undefined
  const unknown = new Set(fallbackRouteParams?.map(({ paramName }) => paramName))
  const keyOf = (path: string) =>
    JSON.stringify(
      Object.entries(getParams(tools.pathname, path) || {})
        .filter(([name]) => !unknown.has(name))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  const seed = [...done.values()].find(
    ({ candidate, exported }) =>
      candidate.throwOnEmptyStaticShell &&
      exported.renderResumeDataCache &&
      keyOf(candidate.pathname) === keyOf(pathname),
  )
  return seed?.exported.renderResumeDataCache === undefined
    ? undefined
    : createRenderResumeDataCache(seed.exported.renderResumeDataCache, undefined)
}

/** getTreeViewSymbol of build/utils.js: for params that are not known, a shell with holes is assumed. */
function symbolOf({ candidate, exported }: Rendered): Shell['symbol'] {
  if (!isKnown(candidate)) return '◐'
  if (exported.hasEmptyStaticShell) return 'ƒ'
  return exported.hasPostponed ? '◐' : '○'
}

/** With the payload of a shell without holes soft navigations are answered. */
function routeEntry({ exported, record }: Rendered, tools: ShellTools): object {
  const entry = tools.routeEntry(record)
  return {
    ...entry,
    ...PARTIAL,
    prefetchDataRoute: exported.hasStaticRsc ? entry.dataRoute : undefined,
  }
}

function matcherEntry(
  matcher: PrerenderRouteMatcher,
  shell: Rendered | undefined,
  { pathname, staticPaths, record, matcherEntry: base }: ShellTools,
): object {
  const mode = fallbackModeOf(matcher, shell)
  const served = mode === 'PRERENDER' && shell
  const { revalidate, expire } = served
    ? record(matcher.pathname, shell.exported)
    : { revalidate: undefined, expire: undefined }
  const { paramMatching } = staticPaths ?? {}
  const isExplicit = matcher.fallbackRouteParams.some(
    ({ paramName }) => paramMatching?.[paramName] === 'blocking',
  )
  return {
    ...base(matcher.pathname, fallbackModeToFallbackField(mode as FallbackMode, matcher.pathname)),
    ...PARTIAL,
    notFoundParams:
      paramMatching &&
      Object.keys(paramMatching).filter((name) => paramMatching[name] === 'not-found'),
    remainingPrerenderableParams: matcher.remainingPrerenderableParams,
    throwOnEmptyStaticShell: shell?.candidate.throwOnEmptyStaticShell ?? false,
    isExplicitlyBlocking: (mode === 'BLOCKING_STATIC_RENDER' && isExplicit) || undefined,
    fallbackRevalidate: revalidate,
    fallbackExpire: expire,
    fallbackRootParams: matcher.fallbackRootParams,
    fallbackSourceRoute: matcher.fallbackRouteParams.length > 0 ? pathname : undefined,
    fallbackRouteParams: matcher.fallbackRouteParams,
  }
}

/** resolveFallbackMode of build/index.js: an empty shell is worth nothing, so the request waits for the page. */
function fallbackModeOf(
  { fallbackMode, isFallbackModeInferred }: PrerenderRouteMatcher,
  shell: Rendered | undefined,
): Mode {
  const mode: Mode = fallbackMode ?? 'NOT_FOUND'
  const isEmpty =
    shell?.exported.hasEmptyStaticShell &&
    (isFallbackModeInferred || !shell.candidate.throwOnEmptyStaticShell)
  return isEmpty && mode === 'PRERENDER' ? 'BLOCKING_STATIC_RENDER' : mode
}
