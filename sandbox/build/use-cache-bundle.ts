// Build time. The script of `'use cache'`: Next's runtime of it, which only the server of its own version
// can load, since the modules that hold state are that server's.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { loadNextConfig, nextDefines } from './next-config'
import { nextPackages, repository } from './next-package'
import { ReplacementLog, nextPlugin } from './next-plugin'
import { LOWERED, onlyFile } from './server-bundle'

/** The names under which sandbox/server/next/use-cache/shared-modules.ts keeps them. */
function sharedNames(): string[] {
  const file = path.join(repository, 'sandbox/server/next/use-cache/shared-modules.ts')
  const list = readFileSync(file, 'utf8').split('export const sharedModules')[1] ?? ''
  return [...list.matchAll(/^ {2}'([^']+)':/gm)].map(([, name = '']) => name)
}

/** Which module an import means: Next's own build gives handlers these by its webpack aliases. */
const ALIASES: Record<string, string> = {
  react: 'next/dist/compiled/react/react.react-server',
  'next/dist/compiled/react': 'next/dist/compiled/react/react.react-server',
  'react-dom': 'next/dist/compiled/react-dom/react-dom.react-server',
  'next/dist/compiled/react-dom': 'next/dist/compiled/react-dom/react-dom.react-server',
  'react-server-dom-webpack/client': 'next/dist/compiled/react-server-dom-webpack/client.edge',
  'react-server-dom-webpack/server': 'next/dist/compiled/react-server-dom-webpack/server.edge',
  'react-server-dom-webpack/static': 'next/dist/compiled/react-server-dom-webpack/static.edge',
  'server-only': 'next/dist/compiled/server-only/empty',
  crypto: 'node:crypto',
  buffer: 'node:buffer',
}

function sharedPlugin(): Plugin {
  const { root, dist, esm } = nextPackages['16']
  const shared = sharedNames()
  const byFile = new Map(
    shared
      .filter((name) => name.startsWith('next/'))
      .flatMap((name) => {
        const below = `${name.slice('next/dist/'.length)}.js`
        return [dist, esm].map((folder) => [path.join(folder, below), name] as const)
      }),
  )
  return {
    name: 'shared-modules',
    setup(esbuild) {
      esbuild.onResolve({ filter: /.*/ }, async (args) => {
        if (args.pluginData !== undefined || args.kind === 'entry-point') return
        const wanted = ALIASES[args.path] ?? args.path
        if (shared.includes(wanted)) return { path: wanted, namespace: 'shared' }
        const found = await esbuild.resolve(
          wanted.startsWith('next/dist/compiled/')
            ? path.join(root, wanted.slice('next/'.length))
            : wanted,
          {
            kind: args.kind,
            resolveDir: args.resolveDir || repository,
            importer: args.importer,
            pluginData: 'shared',
          },
        )
        const name = byFile.get(found.path)
        if (name !== undefined) return { path: name, namespace: 'shared' }
        return found.errors.length > 0
          ? found
          : { path: found.path, sideEffects: found.sideEffects }
      })
      esbuild.onLoad({ filter: /.*/, namespace: 'shared' }, (args) => ({
        contents: `module.exports = globalThis.__routeLabShared[${JSON.stringify(args.path)}]`,
      }))
    },
  }
}

export async function buildUseCache(minify = true): Promise<Uint8Array> {
  const next = nextPackages['16']
  const result = await build({
    ...LOWERED,
    entryPoints: [path.join(repository, 'sandbox/server/next/use-cache/entry.ts')],
    outfile: 'use-cache.js',
    define: await nextDefines(next),
    minify,
    write: false,
    plugins: [sharedPlugin(), nextPlugin(next, await loadNextConfig(next), new ReplacementLog())],
  })
  return onlyFile(result.outputFiles)
}
