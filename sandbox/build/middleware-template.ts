// Build time. `build/templates/middleware.js`, which Next's build fills in with the project's proxy or
// middleware file, as a function.

import type { NextPackage } from './next-package'

export const MIDDLEWARE_TEMPLATE = 'build/templates/middleware.js'

const HANDLER: Record<NextPackage['major'], [mark: string, name: string]> = {
  '14': ['export default function nHandler', 'nHandler'],
  '15': ['export default function nHandler', 'nHandler'],
  '16': ['export default internalHandler', 'internalHandler'],
}

const USERLAND = /^import \* as _mod from ["']VAR_USERLAND["'];$/m

/** `createMiddleware(page, userland)` from the text of the template, otherwise unchanged. */
export function middlewareFactory(
  source: string,
  { major, version }: Pick<NextPackage, 'major' | 'version'>,
): string {
  const [mark, name] = HANDLER[major]
  if (!source.includes(mark) || !USERLAND.test(source)) {
    throw new Error(
      `next ${version}: ${MIDDLEWARE_TEMPLATE} no longer contains \`${mark}\` and an import of VAR_USERLAND. Compare that file with the pinned version and adapt sandbox/build/middleware-template.ts.`,
    )
  }
  const filled = source
    .replace(USERLAND, '')
    .replaceAll(/(['"])VAR_DEFINITION_PAGE\1/g, 'page_')
    .replace('// OPTIONAL_IMPORT:incrementalCacheHandler', '')
  const imports = filled.match(/^import .*$/gm) ?? []
  const body = filled
    .replace(/^import .*$/gm, '')
    .replace('export default function', 'function')
    .replace('export async function', 'async function')
    .replace(/^export default \w+;$/m, '')
  return `${imports.join('\n')}\nconst incrementalCacheHandler = null\nexport function createMiddleware(page_, _mod) {\n${body}\nreturn ${name};\n}`
}
