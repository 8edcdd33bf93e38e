// Build time. Lets esbuild bundle Next's own server files for the worker: one ESM copy of each, the
// app-route build template turned into a function, and the replacements of next-replacements.ts.

import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { OnResolveArgs, Plugin, PluginBuild } from 'esbuild'
import { APP_ROUTE_TEMPLATE, appRouteFactory } from './app-route-template'
import { EDGE_ROUTE_TEMPLATE, edgeRouteFactory } from './edge-route-template'
import { INSTRUMENTATION, instrumentationFactory } from './instrumentation-template'
import { metadataModules } from './metadata-modules'
import { MIDDLEWARE_TEMPLATE, middlewareFactory } from './middleware-template'
import type { NextSettings } from './next-config'
import { insideName, repository, type NextPackage } from './next-package'
import { PAGES_API_TEMPLATE, pagesApiFactory } from './pages-api-template'
import { replacementsFor, type Replacement } from './next-replacements'

/** Next's CommonJS and ESM builds must not both end up in the bundle: storages exist once. */
function toEsm(file: string, { dist, esm }: NextPackage): string {
  if (!file.startsWith(dist + path.sep) || file.startsWith(esm + path.sep)) return file
  const twin = path.join(esm, path.relative(dist, file))
  return existsSync(twin) ? twin : file
}

/** Records which replacements a build really met, so that a stale entry is an error. */
export class ReplacementLog {
  readonly used = new Set<string>()
}

type Factory = (source: string, next: NextPackage) => string

/** Build templates and modules of Next that become functions. */
const TEMPLATES: Record<string, [template: string, factory: Factory]> = {
  'app-route': [APP_ROUTE_TEMPLATE, appRouteFactory],
  middleware: [MIDDLEWARE_TEMPLATE, middlewareFactory],
  instrumentation: [INSTRUMENTATION, instrumentationFactory],
  'pages-api': [PAGES_API_TEMPLATE, pagesApiFactory],
  'edge-app-route': [EDGE_ROUTE_TEMPLATE, edgeRouteFactory],
}

/** @param originals replaced modules that this bundle has as they are */
export function nextPlugin(
  next: NextPackage,
  { emptyConfig, segmentConfigKeys }: NextSettings,
  log: ReplacementLog,
  originals: string[] = [],
): Plugin {
  const resolver = new NextResolver(next, log, originals)
  return {
    name: 'next',
    setup(build) {
      build.onResolve({ filter: /^next-template:/ }, (args) => ({
        // `app-route-15` only differs in its types.
        path: args.path.slice('next-template:'.length).replace(/-1\d$/, ''),
        namespace: 'next-template',
      }))
      build.onLoad({ filter: /^metadata$/, namespace: 'next-template' }, async () => ({
        contents: await metadataModules(next),
        resolveDir: next.esm,
      }))
      build.onLoad({ filter: /.*/, namespace: 'next-template' }, (args) => {
        const [template, factory] = TEMPLATES[args.path]!
        const file = path.join(next.esm, template)
        return {
          contents: factory(readFileSync(file, 'utf8'), next),
          resolveDir: path.dirname(file),
        }
      })
      build.onResolve({ filter: /^virtual:next-config$/ }, () => ({
        path: 'config',
        namespace: 'next-config',
      }))
      build.onLoad({ filter: /.*/, namespace: 'next-config' }, () => ({
        contents: [
          `export const emptyConfig = ${JSON.stringify(emptyConfig)}`,
          `export const segmentConfigKeys = ${JSON.stringify(segmentConfigKeys)}`,
          `export const nextVersion = ${JSON.stringify(next.version)}`,
        ].join('\n'),
      }))
      build.onResolve({ filter: /^virtual:next-engine$/ }, () => ({
        path: path.join(repository, `sandbox/server/next/v${next.major}/engine.ts`),
      }))
      // esbuild knows no import attributes but `type`; this one only steers Turbopack.
      build.onLoad({ filter: /next(-1\d)?[\\/]dist[\\/]esm[\\/].*\.js$/ }, async (args) => {
        const source = await readFile(args.path, 'utf8')
        return { contents: source.replace(/ with \{\s*'turbopack-transition': '[\w-]+'\s*\}/g, '') }
      })
      // React's development build would double its size; handlers do not render.
      build.onLoad(
        { filter: /next(-1\d)?[\\/]dist[\\/]compiled[\\/]react[\\/][^\\/]*\.js$/ },
        async (args) => {
          const source = await readFile(args.path, 'utf8')
          return { contents: source.replaceAll('process.env.NODE_ENV', "'production'") }
        },
      )
      // That of 14 puts its own in the place of fetch, by the bare name; the edge layer has another one.
      build.onLoad(
        { filter: /next-14[\\/]dist[\\/]compiled[\\/]react[\\/]cjs[\\/].*\.min\.js$/ },
        async (args) => {
          const source = await readFile(args.path, 'utf8')
          return { contents: source.replace(/(?<![.\w])fetch\b(?!\()/g, 'globalThis.fetch') }
        },
      )
      build.onResolve({ filter: /.*/ }, (args) => resolver.resolve(build, args))
    },
  }
}

const IMPORTED_FOR_EFFECT = /server[\\/](web[\\/]globals|node-environment)/

/** Finds the file of each import, with the replacements of one version laid over. */
class NextResolver {
  readonly #bare = new Map<string, Replacement>()
  readonly #inside = new Map<string, Replacement>()

  constructor(
    private readonly next: NextPackage,
    private readonly log: ReplacementLog,
    originals: string[],
  ) {
    const { node, inside } = replacementsFor(next.major)
    for (const entry of node) {
      this.#bare.set(entry.module, entry)
      this.#bare.set(entry.module.replace('node:', ''), entry)
    }
    for (const entry of inside) {
      if (!originals.includes(entry.module)) this.#inside.set(entry.module, entry)
    }
  }

  async resolve(build: PluginBuild, args: OnResolveArgs) {
    if (args.pluginData === 'resolved' || args.kind === 'entry-point') return
    const named = this.#bare.get(args.path) ?? this.#inside.get(args.path)
    if (named && !args.importer.includes(named.by)) return this.#replaceBy(build, named)
    const found = await this.#ask(build, args)
    if (found.errors.length > 0 || found.external) return found
    const file = toEsm(found.path, this.next)
    const replaced = this.#inside.get(this.#bareName(file))
    // What stands for a module may still use the original.
    if (replaced && !args.importer.endsWith(replaced.by)) return this.#replaceBy(build, replaced)
    return { path: file, sideEffects: this.#hasEffects(file) ? found.sideEffects : false }
  }

  /** Files of Next only define things, except those that it imports without a name. */
  #hasEffects(file: string): boolean {
    return !file.startsWith(this.next.dist) || IMPORTED_FOR_EFFECT.test(file)
  }

  #bareName(file: string): string {
    const { esm, dist } = this.next
    const folder = file.startsWith(esm + path.sep) ? esm : dist
    return path.relative(folder, file).replace(/\.js$/, '')
  }

  async #ask(build: PluginBuild, args: OnResolveArgs) {
    const from = args.path === '@next/env' ? this.next.root : args.resolveDir
    const found = await this.#askFrom(build, args, from)
    const { esm, dist } = this.next
    if (found.errors.length === 0 || !from.startsWith(esm)) return found
    // Some modules have no ESM twin, but ESM files name them as if they had.
    return this.#askFrom(build, args, from.replace(esm, dist))
  }

  #askFrom(build: PluginBuild, { path: name, kind, importer }: OnResolveArgs, folder: string) {
    return build.resolve(insideName(name, this.next), {
      kind,
      resolveDir: folder || repository,
      importer,
      pluginData: 'resolved',
    })
  }

  async #replaceBy(build: PluginBuild, entry: Replacement) {
    this.log.used.add(entry.module)
    if (entry.by.startsWith('sandbox/')) return { path: path.join(repository, entry.by) }
    const target = await build.resolve(insideName(entry.by, this.next), {
      kind: 'import-statement',
      resolveDir: repository,
      pluginData: 'resolved',
    })
    return { path: toEsm(target.path, this.next) }
  }
}
