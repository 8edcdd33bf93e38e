// Compiler worker and build time. What a CSS module exports: its class names, with those that it composes
// from other files (css-loader/src/plugins/postcss-icss-parser.js and getExportCode of its utils.js).

import icss from 'next/dist/compiled/icss-utils/index.js'
import type { Root } from 'postcss'

/** Stands for a name of another file, until the code is written. */
const placeholder = (file: number, name: number) => `___ICSS_${file}_${name}___`
const PLACEHOLDER = /(___ICSS_\d+_\d+___)/

/** A URL in a stylesheet counts from the file, also without `./` in front. */
export const asRequest = (url: string) => (/^(?:\.|@\/)/.test(url) ? url : `./${url}`)

/**
 * Takes `:import` and `:export` out of `root`. `code` is CommonJS, as Next's loader is told to write it
 * (`esModule: false`); `imports` are the files that the names come from. Throws where a rule uses a value of
 * another file, for the text of a stylesheet is fixed here before any file is joined to it.
 */
export function takeExports(root: Root): { code: string; imports: string[] } {
  const { icssImports, icssExports } = icss.extractICSS(root)
  const sources = Object.entries(icssImports).filter(([, names]) => Object.keys(names).length > 0)
  const names = sources.flatMap(([, found], file) =>
    Object.entries(found).map(([local, name], index) => ({
      local,
      mark: placeholder(file, index),
      expression: `css${file}[${JSON.stringify(name)}]`,
    })),
  )
  const symbols = Object.fromEntries(names.map(({ local, mark }) => [local, mark]))
  const expressions = new Map(names.map(({ mark, expression }) => [mark, expression]))
  icss.replaceSymbols(root, symbols)
  refuseImportedValues(root)
  const imports = sources.map(([url]) => asRequest(url))
  const requires = imports.map(
    (path, file) => `const css${file} = require(${JSON.stringify(path)});`,
  )
  const exports = Object.entries(icssExports).map(([name, value]) => {
    const parts = icss.replaceValueSymbols(value, symbols).split(PLACEHOLDER)
    const text = parts.map((part) => expressions.get(part) ?? JSON.stringify(part))
    return `  ${JSON.stringify(name)}: ${text.join(' + ')},`
  })
  return { code: [...requires, 'module.exports = {', ...exports, '};'].join('\n'), imports }
}

function refuseImportedValues(root: Root): void {
  root.walk((node) => {
    const text = node.type === 'decl' ? node.value : node.type === 'rule' ? node.selector : ''
    const params = node.type === 'atrule' ? node.params : ''
    if (!PLACEHOLDER.test(text + params)) return
    throw node.error(
      'A value that @value imports from another file cannot be used in a rule here. Use a CSS custom property: --name in :root, and var(--name).',
    )
  })
}
