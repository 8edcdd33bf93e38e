// Compiler worker and build time. Starts Next's SWC from its WebAssembly.

import { initSync, transformSync } from '@next/swc-wasm-web'
import type { SwcTransform } from './compile'

/** Takes the compiled module, or the bytes of it. */
export async function startSwc(wasm: WebAssembly.Module | BufferSource): Promise<SwcTransform> {
  const module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm)
  initSync({ module })
  return (source, options) => transformSync(source, options) as { code: string; map?: string }
}
