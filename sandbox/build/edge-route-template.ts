// Build time. `build/templates/edge-app-route.js`, which Next's build fills in once per route handler of the edge
// runtime, as a function.

import type { NextPackage } from './next-package'

export const EDGE_ROUTE_TEMPLATE = 'build/templates/edge-app-route.js'

type Named = Pick<NextPackage, 'major' | 'version'>

/** What gives the function that Next's server calls, and what stands in its place. */
const HANDLER: Record<NextPackage['major'], [mark: string, replacement: string]> = {
  '14': ['export default EdgeRouteModuleWrapper.wrap', 'return EdgeRouteModuleWrapper.wrap'],
  '15': ['export default EdgeRouteModuleWrapper.wrap', 'return EdgeRouteModuleWrapper.wrap'],
  '16': ['export default internalHandler;', 'return internalHandler;'],
}

const USERLAND = /^import \* as module from ["']VAR_USERLAND["'];$/m

/** `createEdgeRoute(page, module, nextConfig)` from the text of the template, otherwise unchanged. */
export function edgeRouteFactory(source: string, { major, version }: Named): string {
  const [mark, replacement] = HANDLER[major]
  if (!source.includes(mark) || !USERLAND.test(source)) {
    throw new Error(
      `next ${version}: ${EDGE_ROUTE_TEMPLATE} no longer contains \`${mark}\` and an import of VAR_USERLAND. Compare that file with the pinned version and adapt sandbox/build/edge-route-template.ts.`,
    )
  }
  const filled = source
    .replace(USERLAND, '')
    .replaceAll(/(['"])VAR_PAGE\1/g, 'page_')
    .replace('// OPTIONAL_IMPORT:incrementalCacheHandler', '')
    .replace(mark, replacement)
  const imports = filled.match(/^import .*$/gm) ?? []
  const body = filled
    .replace(/^import .*$/gm, '')
    .replace('export const', 'const')
    .replace('export async function', 'async function')
  return `${imports.join('\n')}\nconst incrementalCacheHandler = null\nexport function createEdgeRoute(page_, module, nextConfig) {\n${body}\n}`
}
