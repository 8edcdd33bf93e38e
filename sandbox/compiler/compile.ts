// Compiler worker and build time. TypeScript and JSX to what the server worker runs: Next's own SWC
// transform, async functions lowered to generators (the context is carried by promises), then CommonJS.

import remapping from '@jridgewell/remapping'
import { parse as findImports } from 'es-module-lexer/minimal/js'
import { transform as toCommonJs } from 'sucrase'
import { USE_CACHE_WRAPPER } from '../protocol/project'
import { type SwcParse, findUnreadableConfig, hasSegmentConfig } from './segment-config'
import type { CompiledModule, ProjectProblem } from '../protocol/project'

/** `transformSync` of @next/swc-wasm-web: Next's SWC with its own options. Throws the compile error as text. */
type SwcTransform = (source: string, options: object) => { code: string; map?: string }

/** What is used of @next/swc-wasm-web. */
export interface Swc {
  transform: SwcTransform
  parse: SwcParse
}

export type CompileResult = { module: CompiledModule } | { problem: ProjectProblem }

/** Flags of next.config that Next's compiler heeds. */
interface Flags {
  useCache: boolean
  cacheComponents: boolean
}

/**
 * Allows all that a module may write; what the project's configuration forbids is told when it is loaded.
 * `useCache` is no more lenient than its absence: with it, SWC refuses the option `runtime`.
 */
const lenient = (source: string): Flags => ({
  useCache: source.includes('use cache'),
  cacheComponents: false,
})

/** Options of next/dist/build/swc/options.js for a route handler, with only async functions lowered. */
function swcOptions(file: string, { useCache, cacheComponents }: Flags) {
  const typescript = /\.tsx?$/.test(file)
  const jsx = !file.endsWith('.ts')
  return {
    // Rules for the files of app/ go by absolute paths.
    filename: `/${file}`,
    sourceFileName: file,
    sourceMaps: true,
    env: {
      targets: { chrome: '130' },
      include: ['transform-async-to-generator', 'transform-async-generator-functions'],
    },
    jsc: {
      externalHelpers: true,
      parser: {
        syntax: typescript ? 'typescript' : 'ecmascript',
        dynamicImport: true,
        decorators: false,
        [typescript ? 'tsx' : 'jsx']: jsx,
        importAssertions: true,
      },
      experimental: { keepImportAttributes: false },
      transform: {
        useDefineForClassFields: false,
        react: {
          importSource: 'react',
          runtime: 'automatic',
          development: false,
          useBuiltins: true,
        },
        optimizer: {
          simplify: false,
          globals: {
            typeofs: { window: 'undefined' },
            envs: { NODE_ENV: '"production"', NEXT_RUNTIME: '"nodejs"' },
          },
        },
      },
    },
    serverComponents: {
      isReactServerLayer: true,
      cacheComponentsEnabled: cacheComponents,
      useCacheEnabled: useCache,
      taintEnabled: false,
      pageExtensions: ['tsx', 'ts', 'jsx', 'js'],
    },
    serverActions: {
      isReactServerLayer: true,
      isDevelopment: false,
      useCacheEnabled: useCache,
      hashSalt: '',
      cacheKinds: ['default', 'remote', 'private'],
    },
    disableNextSsg: true,
    isServerCompiler: true,
    isDevelopment: false,
    appDir: file.startsWith('src/app/') ? '/src/app' : '/app',
    isPageFile: false,
  }
}

/**
 * The static imports of an ES module in source order, and its code with `import()` and `import.meta`
 * handed to the module graph. The names fill the place of what they stand for, so the source map still fits.
 */
function readImports(code: string): { imports: string[]; code: string } {
  const [found] = findImports(code)
  const put = (text: string, name: string, start: number, end: number) =>
    text.slice(0, start) + name.padEnd(end - start) + text.slice(end)
  return {
    imports: found.flatMap(({ d, n }) => (d === -1 && n !== undefined ? [n] : [])),
    code: found.reduce((text, { d, ss, se }) => {
      if (d === -2) return put(text, '__meta', ss, se)
      return d > -1 ? put(text, '__load', ss, ss + 'import'.length) : text
    }, code),
  }
}

/** `await` outside any function: all functions were lowered, so one that is left is the module's own. */
const TOP_LEVEL_AWAIT = /(^|[^.\w$])await\b(?!\s*:)/

/** Compiles one source file. Problems of the learner come back as a value; nothing is thrown. */
export function compileModule(
  file: string,
  source: string,
  { transform, parse }: Swc,
): CompileResult {
  try {
    const swc = transform(source, swcOptions(file, lenient(source)))
    const { imports, code: graphCode } = readImports(swc.code)
    const { code, sourceMap } = toCommonJs(graphCode, {
      transforms: ['imports'],
      // SWC has done what engines need; sucrase would put optional chains with `yield` into closures.
      disableESTransforms: true,
      production: true,
      filePath: file,
      sourceMapOptions: { compiledFilename: file },
    })
    const map = remapping([JSON.stringify(sourceMap), swc.map ?? '{}'], () => null)
    return {
      module: {
        code,
        imports,
        async: TOP_LEVEL_AWAIT.test(withoutLiterals(code)),
        map: map.toString(),
        ...cacheFacts(file, source, imports, swc.code, { transform, parse }),
      },
    }
  } catch (error) {
    return { problem: readSwcError(file, String(error instanceof Error ? error.message : error)) }
  }
}

/** Next's compiler lists the functions that it registers in a comment. */
const ACTION_LIST = /__next_internal_action_entry_do_not_use__ (\{.*?\}) \*\//

type CacheFacts = Pick<CompiledModule, 'cached' | 'refused'>

/** What only matters to caching: the cached functions, and what another configuration would refuse. */
function cacheFacts(
  file: string,
  source: string,
  imports: string[],
  code: string,
  { transform, parse }: Swc,
): CacheFacts {
  const refusal = (flags: Flags) => {
    try {
      transform(source, swcOptions(file, flags))
      return undefined
    } catch (error) {
      return readSwcError(file, String(error instanceof Error ? error.message : error))
    }
  }
  const usesCache = imports.includes(USE_CACHE_WRAPPER)
  const withoutUseCache = usesCache && refusal({ useCache: false, cacheComponents: false })
  const withUseCache =
    hasSegmentConfig(source) && refusal({ useCache: true, cacheComponents: false })
  const withCacheComponents =
    hasSegmentConfig(source) && refusal({ useCache: true, cacheComponents: true })
  const unreadableConfig = findUnreadableConfig(file, source, parse)
  const refused = {
    ...(withoutUseCache && { withoutUseCache }),
    ...(withUseCache && { withUseCache }),
    ...(withCacheComponents && { withCacheComponents }),
    ...(unreadableConfig && { unreadableConfig }),
  }
  return {
    ...(usesCache && { cached: cachedFunctions(code) }),
    ...(Object.keys(refused).length > 0 && { refused }),
  }
}

/** The name that a cached function has in the source follows its registration. */
function cachedFunctions(code: string): Record<string, string> {
  const [, list = '{}'] = ACTION_LIST.exec(code) ?? []
  const ids = Object.entries(JSON.parse(list) as Record<string, { name: string }>)
  return Object.fromEntries(ids.map(([id, { name }]) => [id, sourceName(code, name)]))
}

function sourceName(code: string, registered: string): string {
  const start = code.indexOf(`Object["defineProperty"](${registered}, "name"`)
  const [, name] = /value: "([^"]+)"/.exec(start === -1 ? '' : code.slice(start)) ?? []
  return name ?? registered
}

/** Blanks comments, strings and regular expressions out roughly, so that words in them do not count. */
function withoutLiterals(code: string): string {
  return code.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    '""',
  )
}

// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]*m/g

/** SWC prints `x message` and a frame: numbered lines, and below one of them `:` and a marker of `^`. */
function readSwcError(file: string, raw: string): ProjectProblem {
  const text = raw.replace(COLOURS, '').trim()
  const message = /^\s*(?:x|×|Error:)\s*(.+)$/m.exec(text)?.[1] ?? text.split('\n', 1)[0] ?? text
  const frame = text.split('\n').filter((line) => /^\s*(\d+ \||[:·] )/.test(line))
  const place = readMarker(frame) ?? readHeader(text)
  return {
    kind: 'syntax',
    file,
    message,
    ...place,
    ...(frame.length > 0 && { codeFrame: frame.join('\n') }),
  }
}

/** The head of a frame names a line; its column counts only where nothing is marked, at the end of the file. */
function readHeader(text: string): { line: number; column: number } | undefined {
  const [, line, column] = /,-\[.*?:(\d+):(\d+)\]/.exec(text) ?? []
  if (line === undefined || column === undefined) return
  return { line: Number(line), column: Number(column) }
}

function readMarker(frame: string[]): { line: number; column: number } | undefined {
  const marker = frame.findIndex((line) => /^\s*[:·].*[\^┬─]/.test(line))
  const line = /^\s*(\d+) \|/.exec(frame[marker - 1] ?? '')?.[1]
  if (line === undefined) return
  const text = frame[marker] ?? ''
  const gutter = text.search(/[:·]/) + 2
  return { line: Number(line), column: text.slice(gutter).search(/[\^┬─]/) + 1 }
}
