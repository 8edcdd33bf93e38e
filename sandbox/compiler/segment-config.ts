// Compiler worker and build time. `next build` reads a route's segment config from its source, without
// running it, and refuses what it cannot read (next/dist/build/analysis/get-page-static-info.js).

import { extractExportedConstValue } from 'next/dist/build/analysis/extract-const-value'
import { placeAt } from '../protocol/place'
import type { ProjectProblem, SourceValue } from '../protocol/project'

/** `parseSync` of @next/swc-wasm-web: the syntax tree of a module. */
export type SwcParse = (source: string, options: object) => SwcModule

type SwcModule = Parameters<typeof extractExportedConstValue>[0]

/** AppSegmentConfigSchemaKeys that a literal has to give. */
const KEYS = [
  'revalidate',
  'dynamicParams',
  'dynamic',
  'fetchCache',
  'preferredRegion',
  'runtime',
  'maxDuration',
]

const EXPORT = new RegExp(`export\\s+(?:const|let|var)\\s+(?:${KEYS.join('|')})\\b`)

/** True when the source exports segment config, whatever it is. */
export const hasSegmentConfig = (source: string) => EXPORT.test(source)

/** What Next says of a config that is no literal; undefined when it can read all of it. */
export function findUnreadableConfig(
  file: string,
  source: string,
  parse: SwcParse,
): ProjectProblem | undefined {
  const route = /^(?:src\/)?app(\/(?:.*\/)?(?:route|page|layout))\.\w+$/.exec(file)?.[1]
  if (route === undefined || !hasSegmentConfig(source)) return undefined
  const tree = parse(source, parseOptions(file))
  for (const key of KEYS) {
    const value = extractExportedConstValue(tree, key)
    if (value === null || !('unsupported' in value)) continue
    return unreadable({ file, source, route, key }, value)
  }
  return undefined
}

const EDGE = /^(experimental-)?edge$/

/** True for a route handler, or an API route of the Pages Router, that asks for the edge runtime. */
export function runsOnEdge(file: string, source: string, parse: SwcParse): boolean {
  const isApi = /^(?:src\/)?pages\/api\//.test(file)
  if (!isApi && !/(^|\/)route\.[jt]sx?$/.test(file)) return false
  if (!/export\s+const\s+(runtime|config)\b/.test(source)) return false
  const tree = parse(source, parseOptions(file))
  const read = (name: string): unknown => {
    const found = extractExportedConstValue(tree, name)
    return found && 'value' in found ? found.value : undefined
  }
  const config = isApi ? (read('config') as { runtime?: unknown } | undefined) : undefined
  return EDGE.test(String(read('runtime') ?? config?.runtime))
}

/** The `config` of proxy.ts or middleware.ts; undefined in other files and without one. */
export function readMiddlewareConfig(
  file: string,
  source: string,
  parse: SwcParse,
): SourceValue | undefined {
  const name = /^(?:src\/)?(proxy|middleware)\.[jt]sx?$/.exec(file)?.[1]
  if (name === undefined || !/export\s+const\s+config\b/.test(source)) return undefined
  const found = extractExportedConstValue(parse(source, parseOptions(file)), 'config')
  if (found === null) return undefined
  if ('value' in found) return { value: found.value }
  return { problem: unreadable({ file, source, route: `/${name}`, key: 'config' }, found) }
}

function parseOptions(file: string): object {
  const typescript = /\.tsx?$/.test(file)
  return {
    isModule: true,
    syntax: typescript ? 'typescript' : 'ecmascript',
    [typescript ? 'tsx' : 'jsx']: !file.endsWith('.ts'),
  }
}

interface ConfigPlace {
  file: string
  source: string
  route: string
  key: string
}

function unreadable(
  { file, source, route, key }: ConfigPlace,
  { unsupported, path }: { unsupported: string; path?: string },
): ProjectProblem {
  return {
    kind: 'build',
    file,
    ...placeOf(source, key),
    message: `Next.js can't recognize the exported \`config\` field in route "${route}":\n${unsupported} at "${path ?? key}".\nnext build reads the value from the source, so write it as a literal.`,
  }
}

function placeOf(source: string, key: string): { line: number; column: number } {
  return placeAt(source, source.search(new RegExp(`\\b${key}\\b\\s*[:=]`)))
}
