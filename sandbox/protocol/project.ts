// A learner's project: real Next.js paths and sources, and what became of them.

/** Sources by path relative to the project root, with `/` separators: `app/api/problems/route.ts`. */
export type ProjectFiles = Record<string, string>

/** Import by which Next's compiler reaches the runtime of `'use cache'`. */
export const USE_CACHE_WRAPPER = 'private-next-rsc-cache-wrapper'

/** A module as the compiler leaves it: CommonJS, async functions lowered to generators. */
export interface CompiledModule {
  code: string
  /** Static import specifiers in source order. */
  imports: string[]
  /** True when the module body itself awaits. */
  async: boolean
  /** Source map (v3 JSON) from `code` to the learner's source. */
  map: string
  /** Functions with `'use cache'` by their id, as Next's compiler numbers them. */
  cached?: Record<string, string>
  /**
   * What Next's compiler says where the configuration is another one: `'use cache'` without the flag that
   * allows it, `runtime` with that flag, segment config together with `cacheComponents`, and segment config
   * that is no literal.
   */
  refused?: {
    withoutUseCache?: ProjectProblem
    withUseCache?: ProjectProblem
    withCacheComponents?: ProjectProblem
    unreadableConfig?: ProjectProblem
  }
}

/** Modules by path. A build ships one with every lesson so that no compiler is loaded until an edit. */
export type CompiledProject = Record<string, CompiledModule>

type ProblemKind =
  | 'syntax'
  | 'compile'
  | 'resolve'
  | 'route'
  | 'path'
  /** next.config */
  | 'config'
  /** What `next build` refuses, or what a handler threw while it was prerendered. */
  | 'build'
  | 'runtime'

/** Something wrong with a project, placed where the learner wrote it. Lines and columns count from 1. */
export interface ProjectProblem {
  kind: ProblemKind
  message: string
  file?: string
  line?: number
  column?: number
  /** The lines around the place, with a marker under it. */
  codeFrame?: string
}

/** A route that the project answers, as Next names it. */
export interface RouteEntry {
  /** `/api/problems/[id]` */
  pathname: string
  /** `app/api/problems/[id]/route.ts` */
  file: string
}

export interface WriteResult {
  ok: boolean
  problems: ProjectProblem[]
  routes: RouteEntry[]
}

/** `start`: as `next start` after `next build`. `dev`: as `next dev`. */
export type ServerMode = 'start' | 'dev'
