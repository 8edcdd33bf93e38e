// Compiler worker and build time. `next build` reads a route's segment config from its source, without
// running it, and refuses what it cannot read (next/dist/build/analysis/get-page-static-info.js).

import { extractExportedConstValue } from 'next/dist/build/analysis/extract-const-value'
import type { ProjectProblem } from '../protocol/project'

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
  const typescript = /\.tsx?$/.test(file)
  const tree = parse(source, {
    isModule: true,
    syntax: typescript ? 'typescript' : 'ecmascript',
    [typescript ? 'tsx' : 'jsx']: !file.endsWith('.ts'),
  })
  for (const key of KEYS) {
    const value = extractExportedConstValue(tree, key)
    if (value === null || !('unsupported' in value)) continue
    return {
      kind: 'build',
      file,
      ...placeOf(source, key),
      message: `Next.js can't recognize the exported \`config\` field in route "${route}": ${value.unsupported} at "${value.path}". next build reads the value from the source, so write it as a literal.`,
    }
  }
  return undefined
}

function placeOf(source: string, key: string): { line: number; column: number } {
  const before = source.slice(0, source.search(new RegExp(`\\b${key}\\b\\s*[:=]`)))
  const lines = before.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
