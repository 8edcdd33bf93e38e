import { expect, test } from 'vitest'
import { subtle } from '../../node/web-crypto'
import { installAesGcm } from './aes-gcm'

installAesGcm(subtle)
const ours = subtle as unknown as SubtleCrypto

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

test('keeps the other algorithms', async () => {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const ourKey = await ours.importKey('raw', key, hmac, false, ['sign'])
  expect((await ours.sign('HMAC', ourKey, text)).byteLength).toBe(32)
})

test('leaves a platform alone that has its own', () => {
  const { encrypt } = crypto.subtle
  installAesGcm()
  expect(crypto.subtle.encrypt).toBe(encrypt)
})
