// Compiler worker and build time. Starts Next's SWC from the bytes of its WebAssembly.

import { initSync, transformSync } from '@next/swc-wasm-web'
import type { SwcTransform } from './compile'

export async function startSwc(wasm: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<SwcTransform> {
  initSync({ module: await WebAssembly.compile(wasm) })
  return (source, options) => transformSync(source, options) as { code: string; map?: string }
}
