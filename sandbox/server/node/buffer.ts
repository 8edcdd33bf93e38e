// Server worker. What the Buffer package for browsers lacks of Node's: the encoding `base64url` by its name,
// and searching for bytes that are no Buffer. Imported for its effect.

import { Buffer } from 'buffer'

const isBase64Url = (encoding: unknown) => String(encoding).toLowerCase() === 'base64url'

/** The encoding with which the package reads what Node calls `encoding`. */
const readable = (encoding: unknown) => (isBase64Url(encoding) ? 'base64' : encoding)

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown

function wrap(owner: object, name: string, around: (plain: AnyFunction) => AnyFunction): void {
  Reflect.set(owner, name, around(Reflect.get(owner, name) as AnyFunction))
}

for (const name of ['from', 'byteLength', 'isEncoding']) {
  const position = name === 'isEncoding' ? 0 : 1
  wrap(Buffer, name, (plain) => {
    return function (...args) {
      const known = args.map((value, index) => (index === position ? readable(value) : value))
      return plain.apply(this, known)
    }
  })
}

wrap(Buffer.prototype, 'toString', (plain) => {
  return function (encoding, ...range) {
    if (!isBase64Url(encoding)) return plain.call(this, encoding, ...range)
    const text = String(plain.call(this, 'base64', ...range))
    return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  }
})

for (const name of ['indexOf', 'lastIndexOf', 'includes']) {
  wrap(Buffer.prototype, name, (plain) => {
    return function (searched, ...rest) {
      const isBytes = searched instanceof Uint8Array && !Buffer.isBuffer(searched)
      return plain.call(this, isBytes ? Buffer.from(searched) : searched, ...rest)
    }
  })
}
