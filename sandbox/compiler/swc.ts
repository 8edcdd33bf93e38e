// Compiler worker and build time. Starts Next's SWC from its WebAssembly.

import { initSync, parseSync, transformSync } from '@next/swc-wasm-web'
import type { Swc } from './compile'

/** Takes the compiled module, or the bytes of it. */
export async function startSwc(wasm: WebAssembly.Module | BufferSource): Promise<Swc> {
  const module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm)
  initSync({ module })
  return {
    transform: (source, options) => transformSync(source, options),
    parse: (source, options) => JSON.parse(parseSync(source, options)),
  }
}
