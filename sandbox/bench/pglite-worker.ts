// Bench, worker: Postgres alone, from the same bytes that the sandbox gets. What the ratios compare with.

import { PGlite } from '@electric-sql/pglite'
import type { PgliteBoot, PgliteQuery } from './pglite-page'

const emptyModule = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))

async function start({ wasm, data, snapshot }: PgliteBoot): Promise<PGlite> {
  return PGlite.create({
    pgliteWasmModule: await WebAssembly.compile(wasm),
    initdbWasmModule: emptyModule,
    fsBundle: new Blob([data]),
    loadDataDir: new Blob([snapshot]),
  })
}

let database: Promise<PGlite> | null = null

addEventListener('message', async ({ data }: MessageEvent<PgliteBoot | PgliteQuery>) => {
  if ('wasm' in data) {
    database = start(data)
    return
  }
  const { rows } = await (await database!).query(data.sql, data.params)
  postMessage(rows)
})
