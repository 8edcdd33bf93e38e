// Build time. Lets esbuild bundle Next's own server files for the worker: one ESM copy of each, the
// app-route build template turned into a function, and the replacements of next-replacements.ts.

import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { OnResolveArgs, Plugin, PluginBuild } from 'esbuild'
import type { NextVersion } from '../client/types'
import { nextReplacements, nodeReplacements, type Replacement } from './next-replacements'

const require = createRequire(import.meta.url)
export const repository = path.resolve(import.meta.dirname, '../..')
const nextRoot = path.dirname(require.resolve('next/package.json'))
const dist = path.join(nextRoot, 'dist')
const esm = path.join(dist, 'esm')

export const nextVersion: string = require('next/package.json').version

/** The majors that the site carries. */
export const NEXT_VERSIONS: readonly NextVersion[] = ['16']

/** Exact versions, as installed. */
export const nextVersions: Record<NextVersion, string> = {
  '14': require('next-14/package.json').version,
  '15': require('next-15/package.json').version,
  '16': nextVersion,
}

const DEFINED_IN_TEMPLATE = [
  ['VAR_DEFINITION_PAGE', 'definition.page'],
  ['VAR_DEFINITION_PATHNAME', 'definition.pathname'],
  ['VAR_DEFINITION_FILENAME', 'definition.filename'],
  ['VAR_DEFINITION_BUNDLE_PATH', 'definition.bundlePath'],
  ['VAR_RESOLVED_PAGE_PATH', 'definition.resolvedPagePath'],
] as const

function mustContain(source: string, part: string, file: string): void {
  if (source.includes(part)) return
  throw new Error(
    `next ${nextVersion}: ${file} no longer contains \`${part}\`. The sandbox is built on it: compare that file with the pinned version and adapt sandbox/build/next-plugin.ts.`,
  )
}

/**
 * Next's build fills `build/templates/app-route.js` in once per route. Here it becomes
 * `createAppRouteEntrypoint(definition, loadUserland)`, otherwise unchanged.
 */
export function appRouteFactory(source: string): string {
  const file = 'build/templates/app-route.js'
  for (const mark of [
    '// INJECT:nextConfigOutput',
    'export async function handler',
    "()=>require('VAR_USERLAND')",
  ]) {
    mustContain(source, mark, file)
  }
  let body = source
  for (const [variable, expression] of DEFINED_IN_TEMPLATE) {
    mustContain(body, `'${variable}'`, file)
    body = body.replaceAll(`'${variable}'`, expression)
  }
  const imports = body.match(/^import .*$/gm) ?? []
  body = body
    .replace(/^import .*$/gm, '')
    .replace('// INJECT:nextConfigOutput', 'const nextConfigOutput = undefined;')
    .replaceAll("require('VAR_USERLAND')", 'loadUserland()')
    .replace(/^export \{[^}]*\};?$/m, '')
    .replace('export async function handler', 'async function handler')
  return `${imports.join('\n')}\nexport function createAppRouteEntrypoint(definition, loadUserland) {\n${body}\nreturn { handler, routeModule, patchFetch, workAsyncStorage, workUnitAsyncStorage };\n}`
}

/** Next's CommonJS and ESM builds must not both end up in the bundle: storages exist once. */
function toEsm(file: string): string {
  if (!file.startsWith(dist + path.sep) || file.startsWith(esm + path.sep)) return file
  const twin = path.join(esm, path.relative(dist, file))
  return existsSync(twin) ? twin : file
}

const bareName = (file: string) => path.relative(esm, file).replace(/\.js$/, '')

/** Records which replacements a build really met, so that a stale entry is an error. */
export class ReplacementLog {
  readonly used = new Set<string>()
}

export function nextPlugin(config: object, log: ReplacementLog): Plugin {
  const bare = new Map<string, Replacement>()
  for (const entry of nodeReplacements) {
    bare.set(entry.module, entry)
    bare.set(entry.module.replace('node:', ''), entry)
  }
  const inside = new Map(nextReplacements.map((entry) => [entry.module, entry]))
  return {
    name: 'next',
    setup(build) {
      build.onResolve({ filter: /^next-template:app-route$/ }, () => ({
        path: 'app-route',
        namespace: 'next-template',
      }))
      build.onLoad({ filter: /.*/, namespace: 'next-template' }, () => ({
        contents: appRouteFactory(
          readFileSync(path.join(esm, 'build/templates/app-route.js'), 'utf8'),
        ),
        resolveDir: path.join(esm, 'build/templates'),
      }))
      build.onResolve({ filter: /^virtual:next-config$/ }, () => ({
        path: 'config',
        namespace: 'next-config',
      }))
      build.onLoad({ filter: /.*/, namespace: 'next-config' }, () => ({
        contents: `export const nextConfig = ${JSON.stringify(config)}; export const nextVersion = ${JSON.stringify(nextVersion)}`,
      }))
      // esbuild knows no import attributes but `type`; this one only steers Turbopack.
      build.onLoad({ filter: /next[\\/]dist[\\/]esm[\\/].*\.js$/ }, async (args) => {
        const source = await readFile(args.path, 'utf8')
        return { contents: source.replace(/ with \{\s*'turbopack-transition': '[\w-]+'\s*\}/g, '') }
      })
      build.onResolve({ filter: /.*/ }, (args) => resolveModule(build, args, bare, inside, log))
    },
  }
}

async function resolveModule(
  build: PluginBuild,
  args: OnResolveArgs,
  bare: Map<string, Replacement>,
  inside: Map<string, Replacement>,
  log: ReplacementLog,
) {
  if (args.pluginData === 'resolved' || args.kind === 'entry-point') return
  const ask = (name: string) =>
    build.resolve(name, {
      kind: args.kind,
      resolveDir: args.resolveDir || repository,
      importer: args.importer,
      pluginData: 'resolved',
    })
  const replaceBy = async (entry: Replacement) => {
    log.used.add(entry.module)
    if (entry.by.startsWith('sandbox/')) return { path: path.join(repository, entry.by) }
    const target = await build.resolve(entry.by, {
      kind: 'import-statement',
      resolveDir: repository,
      pluginData: 'resolved',
    })
    return { path: toEsm(target.path) }
  }
  const named = bare.get(args.path) ?? inside.get(args.path)
  if (named && !args.importer.includes(named.by)) return replaceBy(named)
  const found = await ask(args.path)
  if (found.errors.length > 0 || found.external) return found
  const file = toEsm(found.path)
  const replaced = inside.get(bareName(file))
  if (replaced) return replaceBy(replaced)
  return { path: file, sideEffects: found.sideEffects }
}
