// The upstream hosts of a project for the real Next: its files below `upstream/`, run in this process.

import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { build, type Plugin } from 'esbuild'
import type { ProjectFiles } from '../protocol/project'

const require = createRequire(import.meta.url)

type Handler = (request: Request) => Response | Promise<Response>
type HandlerModule = Record<string, Handler | undefined>

/** Handlers of one host by path: `/api/items`. */
export type UpstreamRoutes = Map<string, HandlerModule>

const ROUTE = /^upstream\/([^/]+)(\/.*)?\/route\.[jt]s$/

/** Reads imports from the project in memory. */
function projectPlugin(files: ProjectFiles): Plugin {
  return {
    name: 'project-files',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^[.@]/ }, ({ path: name, importer }) => {
        const plain = name.startsWith('@/')
          ? name.slice(2)
          : path.posix.join(path.posix.dirname(importer), name)
        const file = ['', '.ts', '.js', '/index.ts']
          .map((end) => plain + end)
          .find((one) => one in files)
        return file ? { path: file, namespace: 'project' } : null
      })
      esbuild.onLoad({ filter: /.*/, namespace: 'project' }, ({ path: file }) => ({
        contents: files[file],
        loader: 'ts',
      }))
    },
  }
}

async function loadRoute(files: ProjectFiles, file: string): Promise<HandlerModule> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from './${file}'`, loader: 'ts' },
    plugins: [projectPlugin(files)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  })
  const code = outputFiles[0]?.text ?? ''
  const run = vm.runInThisContext(`(function (module, exports, require) {${code}\n})`, {
    filename: file,
  }) as (module: { exports: HandlerModule }, exports: HandlerModule, from: typeof require) => void
  const module = { exports: {} }
  run(module, module.exports, require)
  return module.exports
}

/** Loads every host of `files` anew: modules of an earlier call are not shared. */
export async function loadUpstreams(files: ProjectFiles): Promise<Map<string, UpstreamRoutes>> {
  const hosts = new Map<string, UpstreamRoutes>()
  for (const file of Object.keys(files)) {
    const [, host, folder] = ROUTE.exec(file) ?? []
    if (host === undefined) continue
    const routes = hosts.get(host) ?? new Map<string, HandlerModule>()
    routes.set(folder ?? '/', await loadRoute(files, file))
    hosts.set(host, routes)
  }
  return hosts
}
