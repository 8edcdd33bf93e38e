// Entry of the Postgres worker: a classic worker in an opaque-origin frame, with no network at all.

import type { PostgresMethods } from '../protocol/database'
import { serve, type Served } from '../protocol/rpc'
import { DatabaseHost } from './database-host'

interface BootMessage {
  type: 'boot'
  control: MessagePort
  wasm: ArrayBuffer
  data: ArrayBuffer
  snapshot: ArrayBuffer
}

self.onmessage = ({ data }: MessageEvent<BootMessage>) => boot(data)

/** Calls wait for the start of Postgres and reject when it failed. */
function boot({ control, wasm, data, snapshot }: BootMessage): void {
  const host = start(wasm, data, snapshot)
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
  serve(control, methods)
}

async function start(
  wasm: ArrayBuffer,
  data: ArrayBuffer,
  snapshot: ArrayBuffer,
): Promise<DatabaseHost> {
  try {
    return await DatabaseHost.create({
      wasm: WebAssembly.compile(wasm),
      data: new Blob([data]),
      snapshot: new Blob([snapshot]),
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
