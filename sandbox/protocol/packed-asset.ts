// An asset on its way to a worker. It stays packed until it is there: the page has no use for what is
// inside, and each step of the way costs time and memory by the byte.

export interface PackedAsset {
  bytes: ArrayBuffer
  encoding: 'brotli' | 'gzip' | 'none'
}

/** The constructor throws for a format that the browser does not know. */
function canUnpack(format: string): boolean {
  try {
    return Boolean(new DecompressionStream(format as CompressionFormat))
  } catch {
    return false
  }
}

/** The smaller of the two packings of each asset, as far as this browser can unpack it. */
export const bestEncoding = (): 'brotli' | 'gzip' => (canUnpack('brotli') ? 'brotli' : 'gzip')

export function unpackStream({
  bytes,
  encoding,
}: PackedAsset): ReadableStream<Uint8Array<ArrayBuffer>> {
  const packed = new Response(bytes).body!
  if (encoding === 'none') return packed
  return packed.pipeThrough(new DecompressionStream(encoding as CompressionFormat))
}

/** Rejects when the bytes are damaged. */
export function unpack(asset: PackedAsset): Promise<ArrayBuffer> {
  return new Response(unpackStream(asset)).arrayBuffer()
}

/** Compiles while it unpacks. */
export function compileWasm(asset: PackedAsset): Promise<WebAssembly.Module> {
  const headers = { 'content-type': 'application/wasm' }
  return WebAssembly.compileStreaming(new Response(unpackStream(asset), { headers }))
}
