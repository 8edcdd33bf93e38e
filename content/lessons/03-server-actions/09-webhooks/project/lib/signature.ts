import { createHmac, timingSafeEqual } from 'node:crypto'

/** True when `signature` is the HMAC of `body`, in hex, made with the secret of the judge. */
export function isSigned(body: string, signature: string | null): boolean {
  const secret = process.env.JUDGE_SECRET
  if (!secret) throw new Error('JUDGE_SECRET is not set')
  const expected = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(signature ?? '', 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
