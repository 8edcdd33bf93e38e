// Compiler worker and build time. TypeScript and JSX to what the server worker and the preview run:
// Next's own SWC transform, async functions lowered to generators (the context is carried by promises), then CommonJS.

import remapping from '@jridgewell/remapping'
import { parse as findStatements } from 'es-module-lexer/minimal/js'
import { transform as toCommonJs } from 'sucrase'
import { USE_CACHE_WRAPPER } from '../protocol/project'
import { isStylesheet, mayReachBrowser } from '../protocol/paths'
import type { CompiledModule, ModuleForm, ProjectProblem } from '../protocol/project'
import { asPlainCalls } from './call-form'
import { compileStylesheet } from './compile-css'
import { readNames } from './module-names'
import { readCachedFunctions, readClientExports, referenceFacts } from './references'
import {
  type SwcParse,
  findUnreadableConfig,
  hasSegmentConfig,
  readMiddlewareConfig,
  runsOnEdge,
} from './segment-config'
import { readSwcError } from './swc-error'
import { type Flags, type Layer, lenient, passingOver, swcOptions } from './swc-options'

/** `transformSync` of @next/swc-wasm-web: Next's SWC with its own options. Throws the compile error as text. */
type SwcTransform = (source: string, options: object) => { code: string; map?: string }

/** What is used of @next/swc-wasm-web. */
export interface Swc {
  transform: SwcTransform
  parse: SwcParse
}

export type CompileResult = { module: CompiledModule } | { problem: ProjectProblem }

/**
 * The imports of an ES module in source order, static and by `import()` of a fixed name, and its code with
 * `import()` and `import.meta` handed to the module graph. The names fill the place of what they stand for,
 * so the source map still fits.
 */
function readImports(
  code: string,
  [found]: ReturnType<typeof findStatements>,
): { imports: string[]; loads: string[]; code: string } {
  const put = (text: string, name: string, start: number, end: number) =>
    text.slice(0, start) + name.padEnd(end - start) + text.slice(end)
  return {
    imports: found.flatMap(({ d, n }) => (d === -1 && n !== undefined ? [n] : [])),
    loads: found.flatMap(({ d, n }) => (d > -1 && n !== undefined ? [n] : [])),
    code: found.reduce((text, { d, ss, se }) => {
      if (d === -2) return put(text, '__meta', ss, se)
      return d > -1 ? put(text, '__load', ss, ss + 'import'.length) : text
    }, code),
  }
}

/** `await` outside any function: all functions were lowered, so one that is left is the module's own. */
const TOP_LEVEL_AWAIT = /(^|[^.\w$])await\b(?!\s*:)/

interface Compiled {
  form: ModuleForm
  /** What SWC wrote, with the comments that tell of references. */
  written: string
}

type Problem = { problem: ProjectProblem }

/** Compiles `source` for one module graph. */
function compileForm(
  file: string,
  source: string,
  layer: Layer,
  { transform }: Swc,
  options: object = swcOptions(file, layer, lenient(source)),
): Compiled | Problem {
  return orProblem(file, () => {
    const swc = transform(source, options)
    const statements = findStatements(swc.code)
    const { imports, loads, code: graphCode } = readImports(swc.code, statements)
    const { code: commonJs, sourceMap } = toCommonJs(graphCode, {
      transforms: ['imports'],
      // SWC has done what engines need; sucrase would put optional chains with `yield` into closures.
      disableESTransforms: true,
      production: true,
      filePath: file,
      sourceMapOptions: { compiledFilename: file },
    })
    const code = asPlainCalls(commonJs)
    const map = remapping([JSON.stringify(sourceMap), swc.map ?? '{}'], () => null).toString()
    const async = TOP_LEVEL_AWAIT.test(withoutLiterals(code))
    const names = readNames(swc.code, statements)
    const form = {
      code,
      imports,
      async,
      map,
      ...(loads.length > 0 && { loads }),
      ...(names && { names }),
    }
    return { form, written: swc.code }
  })
}

function orProblem<Result>(file: string, compile: () => Result): Result | Problem {
  try {
    return compile()
  } catch (error) {
    return { problem: readSwcError(file, error instanceof Error ? error.message : String(error)) }
  }
}

/**
 * Compiles one source file; if its project has `pages` also for the browser, where it may get there. Problems of the
 * learner come back as a value; nothing is thrown.
 */
export function compileModule(
  file: string,
  source: string,
  swc: Swc,
  pages = false,
): CompileResult {
  if (isStylesheet(file)) return compileStylesheet(file, source, pages)
  const server = compileForm(file, source, 'react-server', swc)
  const reachesBrowser =
    mayReachBrowser(file) ||
    ('written' in server && readClientExports(server.written) !== undefined)
  const client = pages && reachesBrowser ? compileForm(file, source, 'client', swc) : undefined
  if ('problem' in server)
    return client && 'form' in client ? clientOnly(server.problem, client.form) : server
  return orProblem(file, () => ({
    module: {
      ...server.form,
      ...cacheFacts(file, source, server, swc),
      ...withoutDirectives(file, source, server, swc),
      ...middlewareConfig(file, source, swc),
      ...(runsOnEdge(file, source, swc.parse) && { runtime: 'edge' as const }),
      ...referenceFacts(server.written),
      ...(client && { client: 'form' in client ? client.form : client }),
    },
  }))
}

/** A module that only client components may import, such as one with hooks. */
function clientOnly(serverProblem: ProjectProblem, client: ModuleForm): CompileResult {
  const code = `throw new Error(${JSON.stringify(serverProblem.message)})`
  const map = '{"version":3,"sources":[],"names":[],"mappings":""}'
  return { module: { code, imports: [], async: false, map, serverProblem, client } }
}

type CacheFacts = Pick<CompiledModule, 'cached' | 'refused'>

/** What only matters to caching: the cached functions, and what another configuration would refuse. */
function cacheFacts(
  file: string,
  source: string,
  { form, written }: Compiled,
  { transform, parse }: Swc,
): CacheFacts {
  const refusal = (flags: Flags) => {
    const result = orProblem(file, () => transform(source, swcOptions(file, 'react-server', flags)))
    return 'problem' in result ? result.problem : undefined
  }
  const usesCache = form.imports.includes(USE_CACHE_WRAPPER)
  const withoutUseCache = usesCache && refusal({ useCache: false, cacheComponents: false })
  const withUseCache =
    hasSegmentConfig(source) && refusal({ useCache: true, cacheComponents: false })
  const withCacheComponents =
    hasSegmentConfig(source) && refusal({ useCache: true, cacheComponents: true })
  const { useCache, cacheComponents } = lenient(source)
  const withoutCacheComponents = cacheComponents && refusal({ useCache, cacheComponents: false })
  const unreadableConfig = findUnreadableConfig(file, source, parse)
  const refused = {
    ...(withoutUseCache && { withoutUseCache }),
    ...(withUseCache && { withUseCache }),
    ...(withCacheComponents && { withCacheComponents }),
    ...(withoutCacheComponents && { withoutCacheComponents }),
    ...(unreadableConfig && { unreadableConfig }),
  }
  return {
    ...(usesCache && { cached: readCachedFunctions(written) }),
    ...(Object.keys(refused).length > 0 && { refused }),
  }
}

/** What a compiler that does not know `'use cache'` makes of a module that has it. */
function withoutDirectives(file: string, source: string, { form }: Compiled, swc: Swc) {
  if (!form.imports.includes(USE_CACHE_WRAPPER)) return {}
  const compiled = compileForm(file, source, 'react-server', swc, passingOver(file))
  return 'form' in compiled ? { withoutUseCache: compiled.form } : {}
}

function middlewareConfig(file: string, source: string, { parse }: Swc) {
  const config = readMiddlewareConfig(file, source, parse)
  return config && { config }
}

/** Blanks comments, strings and regular expressions out roughly, so that words in them do not count. */
function withoutLiterals(code: string): string {
  return code.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    '""',
  )
}
