// Server worker. Next encrypts what a cached function closes over with `crypto.subtle`, which browsers
// offer to secure contexts only; a worker of an opaque origin is none. Here is the one algorithm it needs.

import { gcm } from '@noble/ciphers/aes.js'

interface AesKey {
  readonly algorithm: 'AES-GCM'
  readonly bytes: Uint8Array
}

interface GcmParams {
  name: string
  iv: BufferSource
}

function bytesOf(source: BufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}

const exactBuffer = (bytes: Uint8Array) => bytes.slice().buffer

/** The part of SubtleCrypto that Next's encryption-utils.js calls. */
const subtle = {
  async importKey(format: string, key: BufferSource, algorithm: string): Promise<AesKey> {
    if (format !== 'raw' || algorithm !== 'AES-GCM') {
      throw new DOMException(
        'The sandbox offers AES-GCM with raw keys only. Use createHash or createHmac of node:crypto.',
        'NotSupportedError',
      )
    }
    return { algorithm, bytes: bytesOf(key) }
  },
  async encrypt({ iv }: GcmParams, key: AesKey, data: BufferSource): Promise<ArrayBufferLike> {
    return exactBuffer(gcm(key.bytes, bytesOf(iv)).encrypt(bytesOf(data)))
  },
  async decrypt({ iv }: GcmParams, key: AesKey, data: BufferSource): Promise<ArrayBufferLike> {
    return exactBuffer(gcm(key.bytes, bytesOf(iv)).decrypt(bytesOf(data)))
  },
}

/** Puts it where the platform has none. */
export function installAesGcm(target: { subtle?: unknown } = globalThis.crypto): void {
  if (target.subtle === undefined) Object.defineProperty(target, 'subtle', { value: subtle })
}
