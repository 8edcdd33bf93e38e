// Server worker. What `next build` refuses of route handlers for the edge runtime, and what could not run there.

import { placeOfText } from '../../../modules/module-graph'
import { Resolver } from '../../../modules/resolve'
import { placeAt } from '../../../protocol/place'
import type { ProjectProblem } from '../../../protocol/project'
import type { Route } from '../../learner/routes'
import type { EdgeSources } from '../edge-functions'
import { isEdgeModule } from './modules'

/** @param readsSource false for 14, which does not look for what excludes the edge runtime */
export const findProblems = (
  routes: Route[],
  sources: EdgeSources,
  readsSource: boolean,
): ProjectProblem[] =>
  routes.flatMap((route) =>
    route.kind === 'api'
      ? [pagesApiProblem(route)]
      : [
          ...(readsSource ? staticParamsProblem(route, sources) : []),
          ...missingOnEdge(route, sources),
        ],
  )

const pagesApiProblem = ({ file }: Route): ProjectProblem => ({
  kind: 'build',
  file,
  message: `${file} asks for the Edge runtime. The sandbox runs API routes of the Pages Router on the Node runtime only. Remove \`runtime\`, or make it a route handler in app/.`,
})

/** build/analysis/get-page-static-info.js. */
function staticParamsProblem(
  { file, page }: Route,
  { files, compiled }: EdgeSources,
): ProjectProblem[] {
  const exported = compiled[file]?.names?.exported ?? []
  if (!exported.includes('generateStaticParams')) return []
  const source = files[file] ?? ''
  const message = `Page "${page}" cannot use both \`export const runtime = 'edge'\` and export \`generateStaticParams\`.`
  const place = placeAt(source, source.search(/\bgenerateStaticParams\b/))
  return [{ kind: 'build', file, ...place, message }]
}

/** Modules that only the Node runtime has, wherever the function reaches them by static imports. */
function missingOnEdge(
  { file: entry }: Route,
  { files, compiled, provided }: EdgeSources,
): ProjectProblem[] {
  const resolver = new Resolver(files, (name) => name in provided)
  const seen = new Set<string>()
  const visit = (file: string): ProjectProblem[] => {
    if (seen.has(file)) return []
    seen.add(file)
    return (compiled[file]?.imports ?? []).flatMap((specifier) => {
      const target = resolver.fileOf(specifier, file)
      if (target !== null) return visit(target)
      const name = resolver.providedName(specifier, file)
      if (isEdgeModule(name) || !(name in provided)) return []
      const place = placeOfText(files[file] ?? '', specifier)
      return [{ kind: 'build', file, ...place, message: words(specifier, name, file, entry) }]
    })
  }
  return visit(entry)
}

const PRISMA = /^(@prisma\/|project:)/

function words(specifier: string, name: string, file: string, entry: string): string {
  const asks = `${file} imports '${specifier}', and ${entry} exports runtime = 'edge'.`
  const instead = `Remove \`export const runtime = 'edge'\` from ${entry}`
  return PRISMA.test(name)
    ? `${asks} Prisma's driver reaches Postgres over a socket of Node (node:net), which the Edge runtime does not have, so next build fails there too. ${instead}, or ask a handler of the Node runtime with fetch.`
    : `${asks} A Node.js module is loaded ('${specifier}') which is not supported in the Edge Runtime. Of Node it has async_hooks, buffer, events and util. ${instead}, or use a Web API such as crypto.subtle.`
}
