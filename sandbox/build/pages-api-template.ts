// Build time. `build/templates/pages-api.js`, which Next's build fills in once per API route of the Pages
// Router, as a function.

import type { NextPackage } from './next-package'

export const PAGES_API_TEMPLATE = 'build/templates/pages-api.js'

/** What the template has, and what stands in its place. */
const REPLACED = [
  ["import * as userland from 'VAR_USERLAND';", ''],
  [
    "export default hoist(userland, 'default');",
    "const defaultExport = hoist(userland, 'default');",
  ],
  ["export const config = hoist(userland, 'config');", "const config = hoist(userland, 'config');"],
  ['export async function handler', 'async function handler'],
  ["'VAR_DEFINITION_PAGE'", 'definition.page'],
  ["'VAR_DEFINITION_PATHNAME'", 'definition.pathname'],
] as const

type Named = Pick<NextPackage, 'version'>

/** `createPagesApiEntrypoint(definition, userland)` from the text of the template, otherwise unchanged. */
export function pagesApiFactory(source: string, { version }: Named): string {
  let body = source
  for (const [part, replacement] of REPLACED) {
    if (!body.includes(part)) {
      throw new Error(
        `next ${version}: ${PAGES_API_TEMPLATE} no longer contains \`${part}\`. The sandbox is built on it: compare that file with the pinned version and adapt sandbox/build/pages-api-template.ts.`,
      )
    }
    body = body.replaceAll(part, replacement)
  }
  const imports = body.match(/^import .*$/gm) ?? []
  body = body.replace(/^import .*$/gm, '')
  return `${imports.join('\n')}\nexport function createPagesApiEntrypoint(definition, userland) {\n${body}\nreturn { default: defaultExport, config, routeModule, handler };\n}`
}
