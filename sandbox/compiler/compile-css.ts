// Compiler worker and build time. Stylesheets: global CSS as it is, CSS modules by the PostCSS plugins of
// Next's css-loader (next/dist/build/webpack/loaders/css-loader/src, options of config/blocks/css/loaders).

import extractImports from 'next/dist/compiled/postcss-modules-extract-imports/index.js'
import localByDefault from 'next/dist/compiled/postcss-modules-local-by-default/index.js'
import scope from 'next/dist/compiled/postcss-modules-scope/index.js'
import values from 'next/dist/compiled/postcss-modules-values/index.js'
import postcss, { CssSyntaxError, parse, type AtRule, type Declaration, type Root } from 'postcss'
import type { CompiledModule, ProjectProblem } from '../protocol/project'
import { asRequest, takeExports } from './css-exports'
import { cssModuleIdent } from './css-module-ident'

type StyleResult = { module: CompiledModule } | { problem: ProjectProblem }

/**
 * Compiles a stylesheet; of one called `*.module.css` the code exports the class names. With `pages` it also
 * has a client form, which is the same. Problems of the learner come back as a value; nothing is thrown.
 */
export function compileStylesheet(file: string, source: string, pages: boolean): StyleResult {
  if (!file.endsWith('.css')) return { problem: { kind: 'compile', file, message: NO_SASS } }
  try {
    const { css, code, imports } = readStylesheet(file, source)
    const map = '{"version":3,"sources":[],"names":[],"mappings":""}'
    const form = { code, imports, async: false, map }
    return { module: { ...form, ...(pages && { client: form }), css } }
  } catch (error) {
    return { problem: styleProblem(file, error) }
  }
}

const NO_SASS =
  "To use Next.js' built-in Sass support, you first need to install `sass`, which the sandbox cannot. Write the styles in a .css or .module.css file."

const NO_TAILWIND =
  'Tailwind CSS is a PostCSS plugin, and the sandbox runs no plugins of a project. Write the styles in plain CSS or in a CSS module.'

function readStylesheet(file: string, source: string) {
  const root = parse(source, { from: file, map: false })
  const imports = takeImports(root)
  root.walkDecls(refuseRelativeUrl)
  if (!file.endsWith('.module.css')) return { css: root.toString(), code: '', imports }
  const plugins = [
    values,
    localByDefault({ mode: 'pure' }),
    extractImports(),
    scope({ generateScopedName: (name) => cssModuleIdent(file, name) }),
  ]
  const scoped = postcss(plugins).process(root, { from: file, map: false }).root as Root
  const { code, imports: composed } = takeExports(scoped)
  return { css: scoped.toString(), code, imports: [...imports, ...composed] }
}

const IMPORT = /^(?:url\(\s*)?(["']?)([^"')\s]+)\1\s*\)?\s*([^]*)$/i

/** Takes `@import` of other files of the project out of `root`: they are modules, which come before. */
function takeImports(root: Root): string[] {
  const imports: string[] = []
  root.walkAtRules((rule) => {
    if (/^(?:tailwind|apply)$/i.test(rule.name)) throw rule.error(NO_TAILWIND)
    if (!/^import$/i.test(rule.name)) return
    const url = readImport(rule)
    if (isElsewhere(url)) return
    imports.push(asRequest(url))
    rule.remove()
  })
  return imports
}

/** The URL of an `@import`. Throws for what the sandbox does not join to the stylesheet. */
function readImport(rule: AtRule): string {
  const [, , url = '', conditions = ''] = IMPORT.exec(rule.params) ?? []
  if (/^tailwindcss(?:\/|$)/.test(url)) throw rule.error(NO_TAILWIND)
  if (isElsewhere(url) || conditions === '') return url
  throw rule.error(
    `The sandbox puts "${url}" before this stylesheet, whatever the condition "${conditions}" says. Move the condition into that file, as a block around its rules.`,
  )
}

/** On another host, or below `public/`, which css-loader leaves to the browser. */
const isElsewhere = (url: string) => url === '' || /^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(url)

function refuseRelativeUrl(declaration: Declaration): void {
  for (const [, , url = ''] of declaration.value.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/gi)) {
    if (isElsewhere(url)) continue
    throw declaration.error(
      `Module not found: Can't resolve '${url}'. A project here holds text only, so there are no images and fonts to load. Write it as a data: URL.`,
    )
  }
}

function styleProblem(file: string, error: unknown): ProjectProblem {
  if (!(error instanceof CssSyntaxError))
    return { kind: 'syntax', file, message: error instanceof Error ? error.message : String(error) }
  const { reason: message, line, column } = error
  const codeFrame = error.showSourceCode(false)
  return {
    kind: 'syntax',
    file,
    message,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(codeFrame !== '' && { codeFrame }),
  }
}
