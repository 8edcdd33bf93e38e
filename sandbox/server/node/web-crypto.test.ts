import { expect, test } from 'vitest'
import { installSubtle } from './web-crypto'

const target: { subtle?: SubtleCrypto } = {}
installSubtle(target)
const ours = target.subtle!
const data = new TextEncoder().encode('text ✓')
const hmac = { name: 'HMAC', hash: 'SHA-256' }

test.each(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'])(
  '%s is what the platform says',
  async (name) => {
    expect(new Uint8Array(await ours.digest(name, data))).toEqual(
      new Uint8Array(await crypto.subtle.digest(name, data)),
    )
  },
)

test('signs and verifies as the platform does', async () => {
  const raw = new TextEncoder().encode('secret')
  const key = await ours.importKey('raw', raw, hmac, false, ['sign', 'verify'])
  const theirs = await crypto.subtle.importKey('raw', raw, hmac, false, ['sign'])
  const signature = await ours.sign('HMAC', key, data)
  expect(new Uint8Array(signature)).toEqual(
    new Uint8Array(await crypto.subtle.sign('HMAC', theirs, data)),
  )
  expect(await ours.verify('HMAC', key, signature, data)).toBe(true)
  expect(await ours.verify('HMAC', key, signature, new Uint8Array(1))).toBe(false)
})

test('says what it has not', async () => {
  await expect(ours.digest('MD5', data)).rejects.toThrow('no MD5')
  await expect(ours.importKey('raw', data, 'RSA-PSS', false, ['sign'])).rejects.toThrow('RSA-PSS')
})
