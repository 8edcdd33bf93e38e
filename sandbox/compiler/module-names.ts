// Compiler worker and build time. Which names a module imports and exports, as its statements say.

import type { parse } from 'es-module-lexer/minimal/js'
import type { ModuleNames } from '../protocol/project'

/**
 * The names of `code`, a module without types, from its statements as the lexer found them; undefined for CommonJS,
 * whose exports are not known ahead.
 */
export function readNames(
  code: string,
  [found, exports]: ReturnType<typeof parse>,
): ModuleNames | undefined {
  const imports = found.filter(({ d }) => d === -1)
  if (imports.length === 0 && exports.length === 0) return undefined
  const imported: Record<string, string[]> = {}
  const all: string[] = []
  for (const { n: specifier, ss, se } of imports) {
    if (specifier === undefined) continue
    const clause = clauseOf(code.slice(ss, se))
    if (clause === '*') all.push(specifier)
    const names = namesOf(clause)
    if (names.length > 0) imported[specifier] = [...(imported[specifier] ?? []), ...names]
  }
  return {
    imported,
    exported: exports.flatMap(({ n }) => n ?? []),
    ...(all.length > 0 && { exportsAllOf: all }),
  }
}

/** `d, { a as b }` of `import d, { a as b } from './x'`. `*` of an `export *` without a name. */
function clauseOf(statement: string): string {
  const [, kind, clause = ''] =
    /^(import|export)\s*([\s\S]*?)\s*\bfrom\s*["'][^"']*["']/.exec(statement) ?? []
  return kind === 'import' && clause.startsWith('*') ? '' : clause
}

/** Names in the imported module: `default` and `a` of `d, { a as b }`. */
function namesOf(clause: string): string[] {
  const [, list = ''] = /\{([^}]*)\}/.exec(clause) ?? []
  const named = list
    .split(',')
    .map((item) => item.trim().split(/\s+as\s+/)[0]!)
    .filter((name) => name !== '')
  return /^[\w$]/.test(clause) ? ['default', ...named] : named
}
