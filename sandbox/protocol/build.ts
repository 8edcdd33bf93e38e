// What `next build` says of a project.

import type { ProjectProblem, RouteEntry } from './project'
import type { LogLine } from './trace'

/**
 * `static`: one reply made by the build. `ssg`: one for each of generateStaticParams. `partial`: a shell made by the
 * build, which each request completes. `dynamic`: at each request.
 */
export type RouteKind = 'static' | 'ssg' | 'partial' | 'dynamic'

export type RouteSymbol = '○' | '●' | '◐' | 'ƒ'

export interface BuiltRoute extends RouteEntry {
  kind: RouteKind
  /** As Next's route table prints it. */
  symbol: RouteSymbol
  /** Seconds, false: never by time; null for dynamic routes. */
  revalidate: number | false | null
  /** Seconds; null where there is none. */
  expire: number | null
  /** Paths with a reply made by the build. */
  paths: string[]
  /** One plain sentence: why it is prerendered, or why not. */
  why: string
}

/** `proxy` (16) or `middleware` (all): which file, and the paths that it runs for. */
export interface BuiltProxy {
  file: string
  name: 'proxy' | 'middleware'
  /** As the project writes them, and as Next's regular expressions for a pathname. Empty: it runs for every request. */
  matchers: { source: string; regexp: string }[]
}

export interface BuildReport {
  ok: boolean
  problems: ProjectProblem[]
  routes: BuiltRoute[]
  proxy: BuiltProxy | null
  /** The route table as `next build` of this version prints it, without sizes. */
  table: string
  logs: LogLine[]
  /** When it ended, on the sandbox's clock. */
  builtAt: number
  ms: number
}
