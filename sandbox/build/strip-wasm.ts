// Build time. Drops the custom `name` section of a WebAssembly module: debugging names nobody reads here.

function readLeb(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0
    value |= (byte & 0x7f) << shift
    if (byte < 0x80) return [value >>> 0, at]
  }
}

/** A copy of `wasm` without custom sections called `name` or `producers` (WebAssembly core 5.5.3). */
export function stripNames(wasm: Uint8Array): Uint8Array {
  const kept = [wasm.subarray(0, 8)]
  let at = 8
  while (at < wasm.byteLength) {
    const start = at
    const id = wasm[at]
    const [size, content] = readLeb(wasm, at + 1)
    at = content + size
    const [length, nameAt] = readLeb(wasm, content)
    const name = id === 0 ? new TextDecoder().decode(wasm.subarray(nameAt, nameAt + length)) : ''
    if (name !== 'name' && name !== 'producers') kept.push(wasm.subarray(start, at))
  }
  return new Uint8Array(Buffer.concat(kept))
}
