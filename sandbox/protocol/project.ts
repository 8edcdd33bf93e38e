// A learner's project: real Next.js paths and sources, and what became of them.

/** Sources by path relative to the project root, with `/` separators: `app/api/problems/route.ts`. */
export type ProjectFiles = Record<string, string>

/** Import by which Next's compiler reaches the runtime of `'use cache'`. */
export const USE_CACHE_WRAPPER = 'private-next-rsc-cache-wrapper'

/** Code for one module graph: CommonJS, async functions lowered to generators. */
export interface ModuleForm {
  code: string
  /** Static import specifiers in source order. */
  imports: string[]
  /** What `import()` names, where it is a fixed text; absent without any. */
  loads?: string[]
  /** True when the module body itself awaits. */
  async: boolean
  /** Source map (v3 JSON) from `code` to the learner's source. */
  map: string
  /** Absent where exports are not known ahead. */
  names?: ModuleNames
}

/** What the import and export statements of a module name. */
export interface ModuleNames {
  /** By import specifier: names that the imported module must export. */
  imported: Record<string, string[]>
  exported: string[]
  /** Specifiers of `export * from`. */
  exportsAllOf?: string[]
}

/** A constant as `next build` reads it: from the source, without running it. */
export type SourceValue = { value: unknown } | { problem: ProjectProblem }

/**
 * A module as the compiler leaves it. Its own form is that of React's server graph, which route handlers and
 * Server Components run in.
 */
export interface CompiledModule extends ModuleForm {
  /** Functions with `'use cache'` by their id, as Next's compiler numbers them. */
  cached?: Record<string, string>
  /** Only of a module with `'use cache'`: its form for a Next that does not know it. */
  withoutUseCache?: ModuleForm
  /**
   * What Next's compiler says where the configuration is another one: `'use cache'` without the flag that
   * allows it, `runtime` with that flag, segment config together with `cacheComponents`, `instant` without it,
   * and segment config that is no literal.
   */
  refused?: {
    withoutUseCache?: ProjectProblem
    withUseCache?: ProjectProblem
    withCacheComponents?: ProjectProblem
    withoutCacheComponents?: ProjectProblem
    unreadableConfig?: ProjectProblem
  }
  /** Only of a handler that asks for the edge runtime. */
  runtime?: 'edge'
  /** Only of proxy.ts and middleware.ts: the `config` that they export. */
  config?: SourceValue
  /**
   * Only of a file that begins with `'use client'`: the names that it exports, `*` among them for `export *`,
   * none for CommonJS. Its `code` exports the proxy that Next puts in its place.
   */
  clientExports?: string[]
  /** Server Actions: id to exported name. That of an inline one is `$$RSC_SERVER_ACTION_0` and so on. */
  actions?: Record<string, string>
  /** Server Actions: id to the name in the source. */
  actionNames?: Record<string, string>
  /**
   * The form for the graph that the browser runs, also used to render on the server. Only in a project with
   * pages, of files that a client component may import. A problem counts once that graph reaches the file.
   */
  client?: ModuleForm | { problem: ProjectProblem }
  /**
   * Why the file is none for the server graph, when it has a client form: it uses a hook, say. Counts once
   * that graph reaches the file; `code` throws it.
   */
  serverProblem?: ProjectProblem
  /** The text of a stylesheet. Those that it imports or composes from are in `imports` and come before it. */
  css?: string
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
