// Server worker. `crypto.subtle` where the browser has none: it belongs to secure contexts, and a worker of
// an opaque origin is none. Digests and HMAC are here; 'use cache' adds AES-GCM (next/use-cache/aes-gcm.ts).

import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'

const digests = { 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 }

type Algorithm = string | { name: string; hash?: Algorithm }

/** A key that scripts cannot look into, as CryptoKey is. */
class RawKey {
  readonly type = 'secret'
  readonly #bytes: Uint8Array

  constructor(
    bytes: Uint8Array,
    readonly algorithm: object,
    readonly extractable: boolean,
    readonly usages: string[],
  ) {
    this.#bytes = bytes
  }

  static bytesOf(key: RawKey): Uint8Array {
    return key.#bytes
  }
}

function bytesOf(source: BufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}

const exactBuffer = (bytes: Uint8Array) => bytes.slice().buffer

const nameOf = (algorithm: Algorithm) =>
  (typeof algorithm === 'string' ? algorithm : algorithm.name).toUpperCase()

function unsupported(what: string): never {
  throw new DOMException(
    `The sandbox has no ${what} in crypto.subtle. It has digests, HMAC with raw keys, and createHash and createHmac of node:crypto.`,
    'NotSupportedError',
  )
}

function digestOf(algorithm: Algorithm | undefined) {
  const name = algorithm === undefined ? '' : nameOf(algorithm)
  return digests[name as keyof typeof digests] ?? unsupported(name || 'hash')
}

function sign(key: RawKey, data: BufferSource): Uint8Array {
  const { hash } = key.algorithm as { hash?: Algorithm }
  return hmac(digestOf(hash), RawKey.bytesOf(key), bytesOf(data))
}

/** The part of SubtleCrypto that handlers use. */
export const subtle = {
  async digest(algorithm: Algorithm, data: BufferSource): Promise<ArrayBufferLike> {
    return exactBuffer(digestOf(algorithm)(bytesOf(data)))
  },
  async importKey(
    format: string,
    key: BufferSource,
    algorithm: Algorithm,
    extractable: boolean,
    usages: string[],
  ): Promise<RawKey> {
    if (format !== 'raw' || nameOf(algorithm) !== 'HMAC') unsupported(`${nameOf(algorithm)} keys`)
    const { hash } = algorithm as { hash?: Algorithm }
    digestOf(hash)
    return new RawKey(bytesOf(key).slice(), { name: 'HMAC', hash }, extractable, usages)
  },
  async sign(_algorithm: Algorithm, key: RawKey, data: BufferSource): Promise<ArrayBufferLike> {
    return exactBuffer(sign(key, data))
  },
  async verify(
    _algorithm: Algorithm,
    key: RawKey,
    signature: BufferSource,
    data: BufferSource,
  ): Promise<boolean> {
    const given = bytesOf(signature)
    const wanted = sign(key, data)
    if (given.byteLength !== wanted.byteLength) return false
    let difference = 0
    for (let index = 0; index < wanted.byteLength; index++) {
      difference |= given[index]! ^ wanted[index]!
    }
    return difference === 0
  },
}

/** Puts it where the platform has none. */
export function installSubtle(target: { subtle?: unknown } = globalThis.crypto): void {
  if (target.subtle === undefined) Object.defineProperty(target, 'subtle', { value: subtle })
}

installSubtle()
