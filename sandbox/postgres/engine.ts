// Starts PGlite from the seeded snapshot and puts the official Prisma adapter on it.

import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import type { FileSystem } from './file-image'
import { StateImages } from './state-images'

/** What Postgres is started from; read again when it has to start anew. */
export interface PostgresAssets {
  wasm: Promise<WebAssembly.Module>
  data: Blob
  snapshot: Blob
}

/** A running Postgres whose one connection serves every state in turn. */
export interface Engine {
  postgres: PGlite
  adapter: Awaited<ReturnType<PrismaPg['connect']>>
  images: StateImages
}

/** The log outlives nothing here: it only needs to exist, so keep it as small as Postgres allows. */
const settings = [
  'shared_buffers=8MB',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'min_wal_size=2MB',
  'max_wal_size=4MB',
  // Deep recursion ends in Postgres' own error before it overflows the stack of the browser.
  'max_stack_depth=100kB',
]

/** Twice what PGlite starts with. A query that needs more fails with Postgres' own `out of memory`. */
const memoryLimit = 256 * 2 ** 20

const emptyModule = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))

export async function startEngine(assets: PostgresAssets): Promise<Engine> {
  const probe = new RuntimeProbe(assets.wasm)
  const starting = PGlite.create({
    // The probe brings the real module, and initdb never runs; without a value PGlite would download them.
    pgliteWasmModule: emptyModule,
    initdbWasmModule: emptyModule,
    fsBundle: assets.data,
    loadDataDir: assets.snapshot,
    startParams: [...PGlite.defaultStartParams, ...settings.flatMap((value) => ['-c', value])],
    extensions: { probe: probe.extension },
  })
  const postgres = await Promise.race([starting, probe.failure])
  const adapter = await connectAdapter(postgres)
  await warmUp(postgres)
  probe.refuseLibraries()
  return { postgres, adapter, images: new StateImages(probe.runtime(postgres)) }
}

/** Loads what most labs need, so that it is part of the checkpoint and not of every state. */
async function warmUp(postgres: PGlite): Promise<void> {
  await postgres.exec(`DO $$ BEGIN END $$; SELECT to_tsvector('english', 'warm up'); CHECKPOINT`)
}

async function connectAdapter(postgres: PGlite): Promise<Engine['adapter']> {
  const config = createPgConfig(postgres)
  const { connection } = config
  const parse = connection.parse.bind(connection)
  // pg passes a type parser object as `types`; PGlite expects a list of type numbers there.
  connection.parse = (message) => {
    parse({ ...message, types: Array.isArray(message.types) ? message.types : undefined })
  }
  // An idle connection is kept: reconnecting to the only Postgres there is would gain nothing.
  const pool = new Pool({ ...config, max: 1, idleTimeoutMillis: 0 })
  return new PrismaPg(pool).connect()
}

type InstanceCallback = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void

/** Reaches the memory of PGlite, which it does not publish, through its extension hook. */
class RuntimeProbe {
  #exports: WebAssembly.Exports = {}
  #librariesAllowed = true
  #fail: (error: unknown) => void = () => {}

  /** Rejects when the module cannot be compiled or linked: PGlite would wait for ever. */
  readonly failure = new Promise<never>((_resolve, reject) => {
    this.#fail = reject
  })

  constructor(private readonly module: Promise<WebAssembly.Module>) {}

  readonly extension = {
    name: 'probe',
    setup: async (_postgres: unknown, options: object) => ({
      emscriptenOpts: { ...options, instantiateWasm: this.#instantiate },
    }),
  }

  /**
   * From now on a shared library is an error. Where its data lives would belong to one state,
   * that it is loaded would be known to all of them.
   */
  refuseLibraries(): void {
    this.#librariesAllowed = false
  }

  runtime(postgres: PGlite) {
    const { Module } = postgres
    const top = this.#export('emscripten_get_sbrk_ptr')()
    return {
      heap: {
        buffer: () => Module.HEAPU8.buffer,
        used: () => new Uint32Array(Module.HEAPU8.buffer, top, 1)[0] ?? 0,
      },
      fs: Module.FS as unknown as FileSystem,
      root: PGlite.paths.PG_ROOT,
      stackSave: Module.stackSave,
      stackRestore: Module.stackRestore,
    }
  }

  #instantiate = (imports: WebAssembly.Imports, done: InstanceCallback) => {
    const env = imports.env ?? {}
    const { _dlopen_js: load, emscripten_resize_heap: grow } = env
    if (typeof load !== 'function') throw new Error(changed('_dlopen_js'))
    if (typeof grow !== 'function') throw new Error(changed('emscripten_resize_heap'))
    env._dlopen_js = (handle: number) => (this.#librariesAllowed ? load(handle) : 0)
    env.emscripten_resize_heap = (bytes: number) => (bytes >>> 0 <= memoryLimit ? grow(bytes) : 0)
    this.#load(imports, done).catch(this.#fail)
    return {}
  }

  async #load(imports: WebAssembly.Imports, done: InstanceCallback): Promise<void> {
    const module = await this.module
    const instance = await WebAssembly.instantiate(module, imports)
    this.#exports = instance.exports
    done(instance, module)
  }

  #export(name: string): () => number {
    const value = this.#exports[name]
    if (typeof value !== 'function') throw new Error(changed(name))
    return () => Number(value())
  }
}

function changed(name: string): string {
  return `PGlite no longer has ${name}, which checkpoints rely on. Adapt sandbox/postgres/engine.ts.`
}
