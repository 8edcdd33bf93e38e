// Compiler worker and build time. Class names of CSS modules, as
// next/dist/build/webpack/config/blocks/css/loaders/getCssModuleLocalIdent.js makes them.

import { sha1 } from '@noble/hashes/legacy.js'

/** The name in the page for `name` in `file`, a project path: `title` in app/page.module.css gives `page_title__…`. */
export function cssModuleIdent(file: string, name: string): string {
  const parts = file.split('/')
  const base = parts.at(-1) ?? ''
  const owner = base === 'index.module.css' ? (parts.at(-2) ?? '') : base.replace(/\.css$/, '')
  const digest = sha1(new TextEncoder().encode(`filePath:${file}#className:${name}`))
  const hash = btoa(String.fromCharCode(...digest)).slice(0, 5)
  return `${owner}_${name}__${hash}`
    .replace(/\.module_/, '_')
    .replaceAll(/[^a-zA-Z0-9-_]/g, '_')
    .replace(/^(\d|--|-\d)/, '__$1')
}
