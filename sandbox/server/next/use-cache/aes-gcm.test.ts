import { expect, test } from 'vitest'
import { installAesGcm } from './aes-gcm'

const target: { subtle?: SubtleCrypto } = {}
installAesGcm(target)
const ours = target.subtle!

const key = crypto.getRandomValues(new Uint8Array(32))
const iv = crypto.getRandomValues(new Uint8Array(16))
const text = new TextEncoder().encode('closed over')
const algorithm = { name: 'AES-GCM', iv }

test('encrypts what the platform can decrypt, and the other way round', async () => {
  const theirKey = await crypto.subtle.importKey('raw', key, 'AES-GCM', true, [
    'encrypt',
    'decrypt',
  ])
  const ourKey = await ours.importKey('raw', key, 'AES-GCM', true, ['encrypt', 'decrypt'])
  const byUs = await ours.encrypt(algorithm, ourKey, text)
  expect(new Uint8Array(await crypto.subtle.decrypt(algorithm, theirKey, byUs))).toEqual(text)
  const byThem = await crypto.subtle.encrypt(algorithm, theirKey, text)
  expect(new Uint8Array(await ours.decrypt(algorithm, ourKey, byThem))).toEqual(text)
})

test('refuses a changed text, as it must', async () => {
  const ourKey = await ours.importKey('raw', key, 'AES-GCM', true, ['decrypt'])
  const sealed = new Uint8Array(await ours.encrypt(algorithm, ourKey, text))
  sealed[0]! ^= 1
  await expect(ours.decrypt(algorithm, ourKey, sealed)).rejects.toThrow()
})

test('says what to use instead of what it has not', async () => {
  await expect(ours.importKey('raw', key, 'HMAC', true, ['sign'])).rejects.toThrow('node:crypto')
})

test('leaves a platform alone that has its own', () => {
  const own = { subtle: 'native' }
  installAesGcm(own)
  expect(own.subtle).toBe('native')
})
