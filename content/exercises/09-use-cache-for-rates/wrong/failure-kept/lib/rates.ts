import { cacheLife, cacheTag } from 'next/cache'

export async function getRate(currency: string): Promise<number | null> {
  'use cache'
  cacheLife('minutes')
  cacheTag(`rate-${currency}`)

  const response = await fetch(`https://rates.example.com/${currency}`)
  if (!response.ok) return null
  const { rate } = await response.json()
  return rate
}
