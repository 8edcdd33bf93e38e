// Server worker. Next encrypts what a cached function closes over with AES-GCM of `crypto.subtle`. Where
// the worker's own `subtle` is in place (node/web-crypto.ts), this adds the algorithm.

import { gcm } from '@noble/ciphers/aes.js'

/** As node/web-crypto.ts makes it; anything else is the platform's. */
type Subtle = Record<string, (...args: never[]) => unknown>

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

/** Adds AES-GCM with raw keys, as Next's encryption-utils.js calls it, to a `subtle` that has no `encrypt`. */
export function installAesGcm(subtle: object = globalThis.crypto.subtle): void {
  if ('encrypt' in subtle) return
  const importOther = (subtle as Subtle).importKey
  Object.assign(subtle, {
    importKey(format: string, key: BufferSource, algorithm: unknown, ...rest: unknown[]) {
      if (format === 'raw' && algorithm === 'AES-GCM') {
        return Promise.resolve<AesKey>({ algorithm, bytes: bytesOf(key) })
      }
      return importOther?.call(subtle, ...([format, key, algorithm, ...rest] as never[]))
    },
    async encrypt({ iv }: GcmParams, key: AesKey, data: BufferSource): Promise<ArrayBufferLike> {
      return exactBuffer(gcm(key.bytes, bytesOf(iv)).encrypt(bytesOf(data)))
    },
    async decrypt({ iv }: GcmParams, key: AesKey, data: BufferSource): Promise<ArrayBufferLike> {
      return exactBuffer(gcm(key.bytes, bytesOf(iv)).decrypt(bytesOf(data)))
    },
  })
}
