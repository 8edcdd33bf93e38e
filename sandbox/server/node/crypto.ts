// Server worker. The synchronous part of `node:crypto` that handlers use, over @noble/hashes.

import { hmac } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { Buffer } from 'buffer'

const algorithms = { md5, sha1, sha256, sha384, sha512 }

type Data = string | Uint8Array
type Encoding = 'hex' | 'base64' | 'base64url' | 'binary' | 'latin1'
interface Running {
  update(data: Uint8Array): unknown
  digest(): Uint8Array
}

function find(name: string) {
  const known = algorithms[name.toLowerCase().replace('-', '') as keyof typeof algorithms]
  if (!known) {
    throw new Error(
      `Digest method not supported: '${name}'. Available here: ${getHashes().join(', ')}.`,
    )
  }
  return known
}

function bytes(data: Data, encoding?: string): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data, (encoding ?? 'utf8') as 'utf8') : data
}

class Digest {
  constructor(private readonly running: Running) {}

  update(data: Data, encoding?: string): this {
    this.running.update(bytes(data, encoding))
    return this
  }

  digest(): Buffer
  digest(encoding: Encoding): string
  digest(encoding?: Encoding): Buffer | string {
    const result = Buffer.from(this.running.digest())
    return encoding ? result.toString(encoding) : result
  }
}

export const getHashes = () => Object.keys(algorithms)
export const createHash = (algorithm: string) => new Digest(find(algorithm).create())
export const createHmac = (algorithm: string, key: Data) =>
  new Digest(hmac.create(find(algorithm), bytes(key)))

export const randomUUID = () => globalThis.crypto.randomUUID()
export const randomBytes = (size: number) =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(size)))
/** Fills `bytes` in place. */
export const randomFillSync = <Bytes extends Uint8Array<ArrayBuffer>>(bytes: Bytes): Bytes =>
  crypto.getRandomValues(bytes)
export const randomInt = (min: number, max?: number) => {
  const [low, high] = max === undefined ? [0, min] : [min, max]
  return low + Math.floor((randomBytes(6).readUIntBE(0, 6) / 2 ** 48) * (high - low))
}

/** `crypto.randomUUID` is missing outside secure contexts, and a worker of an opaque origin never is one. */
function uuidFromBytes(random: Buffer) {
  random[6] = (random[6]! & 0x0f) | 0x40
  random[8] = (random[8]! & 0x3f) | 0x80
  const hex = random.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as const
}

// Prisma names its transactions with it, and handlers call it as well.
globalThis.crypto.randomUUID ??= () => uuidFromBytes(randomBytes(16))

/** Compares without stopping at the first difference. Throws on different lengths, as Node does. */
export function timingSafeEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.byteLength !== b.byteLength)
    throw new RangeError('Input buffers must have the same byte length')
  let difference = 0
  for (let i = 0; i < a.byteLength; i++) difference |= a[i]! ^ b[i]!
  return difference === 0
}

export const webcrypto = globalThis.crypto
export const subtle = globalThis.crypto.subtle
export default {
  createHash,
  createHmac,
  getHashes,
  randomBytes,
  randomFillSync,
  randomInt,
  randomUUID,
  subtle,
  timingSafeEqual,
  webcrypto,
}
