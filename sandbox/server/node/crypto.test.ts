import * as node from 'node:crypto'
import { expect, test } from 'vitest'
import * as ours from './crypto'

test.each(['md5', 'sha1', 'sha256', 'sha384', 'sha512'])(
  'hashes with %s as Node does',
  (algorithm) => {
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      const [mine, theirs] = [ours, node].map((crypto) =>
        crypto.createHash(algorithm).update('a').update('ü').digest(encoding),
      )
      expect(mine).toBe(theirs)
    }
    const signed = ours.createHmac(algorithm, 'key').update('body').digest('hex')
    expect(signed).toBe(node.createHmac(algorithm, 'key').update('body').digest('hex'))
  },
)

test('names the digests that exist when one does not', () => {
  expect(() => ours.createHash('whirlpool')).toThrow('Digest method not supported')
})

test('compares bytes and refuses different lengths', () => {
  expect(ours.timingSafeEqual(Buffer.from('ab'), Buffer.from('ab'))).toBe(true)
  expect(ours.timingSafeEqual(Buffer.from('ab'), Buffer.from('ac'))).toBe(false)
  expect(() => ours.timingSafeEqual(Buffer.from('a'), Buffer.from('ab'))).toThrow(
    'same byte length',
  )
})

test('makes version 4 UUIDs and random bytes', () => {
  expect(ours.randomUUID()).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  expect(ours.randomBytes(16)).toHaveLength(16)
  expect(ours.randomInt(5, 6)).toBe(5)
})
