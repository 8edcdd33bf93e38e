import { cacheLife, cacheTag } from 'next/cache'

export async function getRate(currency: string) {
  'use cache'
  cacheLife('minutes')
  cacheTag('rates', `rate-${currency}`)

  const response = await fetch(`https://rates.example.com/${currency}`)
  const { rate } = await response.json()
  return { currency, rate, keptSince: new Date().toISOString() }
}
