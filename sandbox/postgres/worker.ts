// Entry of the Postgres worker: a classic worker in an opaque-origin frame, with no network at all.

import type { PostgresBoot, PostgresMethods } from '../protocol/database'
import { compileWasm, unpack, type PackedAsset } from '../protocol/packed-asset'
import { serve, type Served } from '../protocol/rpc'
import { DatabaseHost } from './database-host'

/**
 * PGlite reads its files once, from blobs. A real one would copy what it holds to another process and
 * back, and keep it there.
 */
class PackedBlob extends Blob {
  constructor(private readonly asset: PackedAsset) {
    super()
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return unpack(this.asset)
  }
}

self.onmessage = ({ data }: MessageEvent<PostgresBoot>) => boot(data)

/** Calls wait for the start of Postgres and reject when it failed. */
function boot(message: PostgresBoot): void {
  const host = start(message)
  const methods: Served<PostgresMethods> = {
    ping: async () => (await host).methods.ping(),
    open: async (...args) => (await host).methods.open(...args),
    sql: async (...args) => (await host).methods.sql(...args),
    tables: async (...args) => (await host).methods.tables(...args),
    reset: async (...args) => (await host).methods.reset(...args),
    dump: async (...args) => (await host).methods.dump(...args),
    capture: async (...args) => (await host).methods.capture(...args),
    restore: async (...args) => (await host).methods.restore(...args),
  }
  serve(message.control, methods)
}

async function start({ wasm, data, snapshot }: PostgresBoot): Promise<DatabaseHost> {
  try {
    return await DatabaseHost.create({
      wasm: compileWasm(wasm),
      data: new PackedBlob(data),
      snapshot: new PackedBlob(snapshot),
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `Postgres did not start: ${reason}. Reload the page; if it happens again, ` +
        'free memory by closing other tabs.',
      { cause },
    )
  }
}
