// Build time. The assets of the two database rooms: Postgres, and Prisma Client for the server worker.

import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { builtinModules, createRequire } from 'node:module'
import path from 'node:path'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { repository } from './next-package'
import { buildSnapshot, snapshotInputs } from './postgres-snapshot'
import { LOWERED } from './bundle-options'
import { stripNames } from './strip-wasm'
import { trimPgliteData } from './trim-pglite-data'

const require = createRequire(import.meta.url)
const pglite = path.dirname(require.resolve('@electric-sql/pglite'))
const shims = path.join(repository, 'sandbox/postgres/shims')
const queryCompiler = 'sandbox/database/client/internal/query_compiler_small_bg.wasm'

/** Bytes of every asset by the name that the loader asks for. */
export async function postgresAssets(): Promise<Record<string, Uint8Array>> {
  const [worker, prisma, snapshot, wasm, data, runtime, prismaWasm] = await Promise.all([
    postgresScript(),
    prismaScript(),
    cachedSnapshot(),
    readFile(path.join(pglite, 'pglite.wasm')),
    readFile(path.join(pglite, 'pglite.data')),
    readFile(path.join(pglite, 'pglite.js'), 'utf8'),
    readFile(path.join(repository, queryCompiler)),
  ])
  return {
    'postgres.js': worker,
    'pglite.wasm': stripNames(wasm),
    'pglite.data': trimPgliteData(runtime, data),
    'snapshot.tar': snapshot,
    'prisma.js': prisma,
    'prisma.wasm': stripNames(prismaWasm),
  }
}

/** The classic script of the Postgres worker. */
function postgresScript(): Promise<Uint8Array> {
  return bundle({
    entryPoints: ['sandbox/postgres/worker.ts'],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // PGlite names its files relative to itself even when it is given their bytes.
    define: {
      'import.meta.url': '"https://sandbox.invalid/"',
      'globalThis.process': 'process',
      global: 'globalThis',
    },
    inject: [path.join(shims, 'globals.ts')],
    plugins: [nodeShims()],
    absWorkingDir: repository,
  })
}

/** The script that gives the server worker its `__routeLabPrisma`. */
function prismaScript(): Promise<Uint8Array> {
  return bundle({
    ...LOWERED,
    entryPoints: ['sandbox/server/prisma/client-bundle.ts'],
    keepNames: true,
    plugins: [givenWasm()],
  })
}

async function bundle(options: BuildOptions): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...options,
    minify: true,
    write: false,
    legalComments: 'none',
    logLevel: 'warning',
  })
  const [file] = outputFiles ?? []
  if (!file) throw new Error(`esbuild wrote nothing for ${String(options.entryPoints)}.`)
  return file.contents
}

function nodeShims(): Plugin {
  const modules = builtinModules.filter((name) => name !== 'buffer')
  const names = new RegExp(`^(node:)?(${modules.join('|')}|pg-native|pgpass)$`)
  const own: Record<string, string> = {
    events: require.resolve('events/'),
    util: path.join(shims, 'util.ts'),
  }
  return {
    name: 'node-shims',
    setup({ onResolve }) {
      onResolve({ filter: names }, ({ path: name }) => ({
        path: own[name.replace('node:', '')] ?? path.join(shims, 'empty.ts'),
      }))
    },
  }
}

/** The generated client imports its query compiler as a module; the room hands in its bytes instead. */
function givenWasm(): Plugin {
  return {
    name: 'given-wasm',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.wasm\?module$/ }, ({ path }) => ({ path, namespace: 'given-wasm' }))
      onLoad({ filter: /.*/, namespace: 'given-wasm' }, () => ({
        contents: `
          const given = globalThis.__routeLabPrismaWasm
          if (!given) throw new Error('Set __routeLabPrismaWasm before the Prisma script runs.')
          export default given instanceof WebAssembly.Module ? given : new WebAssembly.Module(given)`,
      }))
    },
  }
}

/** Making the snapshot takes seconds and depends on few things, so the last one is kept. */
async function cachedSnapshot(): Promise<Uint8Array> {
  const hash = createHash('sha256').update(await readFile(path.join(pglite, 'pglite.wasm')))
  for (const input of await snapshotInputs()) hash.update(input)
  const file = path.join(repository, `.cache/snapshot-${hash.digest('hex').slice(0, 16)}.tar`)
  try {
    return await readFile(file)
  } catch {
    const snapshot = await buildSnapshot()
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, snapshot)
    return snapshot
  }
}
