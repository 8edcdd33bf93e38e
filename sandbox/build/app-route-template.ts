// Build time. Next's build fills `build/templates/app-route.js` in once per route. Here the template
// becomes a function, so that one bundle serves the routes of every project.

import type { NextPackage } from './next-package'

export const APP_ROUTE_TEMPLATE = 'build/templates/app-route.js'

const DEFINED = [
  ['VAR_DEFINITION_PAGE', 'definition.page'],
  ['VAR_DEFINITION_PATHNAME', 'definition.pathname'],
  ['VAR_DEFINITION_FILENAME', 'definition.filename'],
  ['VAR_DEFINITION_BUNDLE_PATH', 'definition.bundlePath'],
  ['VAR_RESOLVED_PAGE_PATH', 'definition.resolvedPagePath'],
  // Only 14 has it.
  ['VAR_ORIGINAL_PATHNAME', 'definition.page'],
] as const

const OUTPUT = '// INJECT:nextConfigOutput'

interface Shape {
  /** How the template reaches the route's file, and what stands in its place. */
  userland: [mark: string, replacement: string]
  parameter: string
  returned: string
  marks: string[]
}

/** 16 loads the file of a route itself; before that it is imported with the template. */
const LAZY: Shape = {
  userland: ["()=>require('VAR_USERLAND')", '()=>loadUserland()'],
  parameter: 'loadUserland',
  returned: 'handler, routeModule, patchFetch, workAsyncStorage, workUnitAsyncStorage',
  marks: ['export async function handler'],
}

const SHAPES: Record<NextPackage['major'], Shape> = {
  '16': LAZY,
  '15': {
    ...LAZY,
    userland: ["import * as userland from 'VAR_USERLAND';", ''],
    parameter: 'userland',
  },
  '14': {
    userland: ['import * as userland from "VAR_USERLAND";', ''],
    parameter: 'userland',
    returned:
      'routeModule, requestAsyncStorage, staticGenerationAsyncStorage, serverHooks, originalPathname, patchFetch',
    marks: ['function patchFetch()'],
  },
}

type Named = Pick<NextPackage, 'major' | 'version'>

function mustContain(source: string, part: string, { version }: Named): void {
  if (source.includes(part)) return
  throw new Error(
    `next ${version}: ${APP_ROUTE_TEMPLATE} no longer contains \`${part}\`. The sandbox is built on it: compare that file with the pinned version and adapt sandbox/build/app-route-template.ts.`,
  )
}

/**
 * `createAppRouteEntrypoint(definition, userland)` from the text of the template, otherwise unchanged.
 * In 16 the second argument is a function that loads the route's exports.
 */
export function appRouteFactory(source: string, next: Named): string {
  const shape = SHAPES[next.major]
  for (const mark of [OUTPUT, shape.userland[0], ...shape.marks]) mustContain(source, mark, next)
  let body = source.replaceAll(...shape.userland)
  for (const [variable, expression] of DEFINED) {
    if (variable !== 'VAR_ORIGINAL_PATHNAME') mustContain(body, variable, next)
    body = body.replaceAll(new RegExp(`(['"])${variable}\\1`, 'g'), expression)
  }
  const imports = body.match(/^import .*$/gm) ?? []
  body = body
    .replace(/^import .*$/gm, '')
    .replace(OUTPUT, 'const nextConfigOutput = undefined;')
    .replace(/^export \{[^}]*\};?$/m, '')
    .replace('export async function handler', 'async function handler')
  return `${imports.join('\n')}\nexport function createAppRouteEntrypoint(definition, ${shape.parameter}) {\n${body}\nreturn { ${shape.returned} };\n}`
}
