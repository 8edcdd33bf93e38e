// Bench, page: downloads Postgres, starts it in a plain worker and asks it by postMessage.

import type { AssetManifest } from '../client/assets'
import { medianOf } from './statistics'

export interface PgliteBoot {
  wasm: ArrayBuffer
  data: ArrayBuffer
  snapshot: ArrayBuffer
}

export interface PgliteQuery {
  sql: string
  params: unknown[]
}

declare global {
  interface Window {
    pgliteBench: {
      /** Milliseconds from the navigation to the first rows. */
      cold: Promise<number>
      /** Median milliseconds of a query, there and back. */
      warm(query: PgliteQuery, times: number): Promise<number>
    }
  }
}

const FIRST: PgliteQuery = {
  sql: 'SELECT id, name, difficulty FROM "Problem" ORDER BY "createdAt" DESC LIMIT 5',
  params: [],
}

async function download(): Promise<PgliteBoot> {
  const { assets } = (await (await fetch('/sandbox/manifest.json')).json()) as AssetManifest
  const encoding = supportsBrotli() ? 'brotli' : 'gzip'
  const load = async (name: string) => {
    const response = await fetch(`/sandbox/${assets[name]![encoding].file}`)
    const unpack = new DecompressionStream(encoding as CompressionFormat)
    return new Response(response.body!.pipeThrough(unpack)).arrayBuffer()
  }
  const [wasm, data, snapshot] = await Promise.all(
    ['pglite.wasm', 'pglite.data', 'snapshot.tar'].map(load),
  )
  return { wasm: wasm!, data: data!, snapshot: snapshot! }
}

function supportsBrotli(): boolean {
  try {
    return Boolean(new DecompressionStream('brotli' as CompressionFormat))
  } catch {
    return false
  }
}

const worker = new Worker('/bench/pglite-worker.js')

function ask(query: PgliteQuery): Promise<unknown[]> {
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<unknown[]>) => resolve(data), {
      once: true,
    })
    worker.postMessage(query)
  })
}

async function start(): Promise<number> {
  const boot = await download()
  worker.postMessage(boot, [boot.wasm, boot.data, boot.snapshot])
  const rows = await ask(FIRST)
  if (rows.length !== 5) throw new Error(`Postgres gave ${rows.length} rows instead of 5.`)
  return performance.now()
}

window.pgliteBench = {
  cold: start(),
  warm: (query, times) => medianOf(times, () => ask(query)),
}
