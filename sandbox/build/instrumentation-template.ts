// Build time. Next's module that loads `instrumentation.ts` and registers it once in a process, as a function
// that makes it anew: in the worker one process of Next follows the other.

import type { NextPackage } from './next-package'

export const INSTRUMENTATION = 'server/lib/router-utils/instrumentation-globals.external.js'

const IMPORT = /^import .*$/gm

const EXPORT = /(^|\*\/ )export (?=(?:async )?function (\w+))/gm

/** `createInstrumentation()` from the text of the module, otherwise unchanged. */
export function instrumentationFactory(
  source: string,
  { version }: Pick<NextPackage, 'version'>,
): string {
  const imports = source.match(IMPORT) ?? []
  const names = [...source.matchAll(EXPORT)].map(([, , name]) => name)
  const body = source.replace(IMPORT, '').replace(EXPORT, '$1')
  if (names.length === 0 || /^export /m.test(body)) {
    throw new Error(
      `next ${version}: ${INSTRUMENTATION} no longer exports functions and nothing else. Compare that file with the pinned version and adapt sandbox/build/instrumentation-template.ts.`,
    )
  }
  return `${imports.join('\n')}\nexport function createInstrumentation() {\n${body}\nreturn { ${names.join(', ')} };\n}`
}
