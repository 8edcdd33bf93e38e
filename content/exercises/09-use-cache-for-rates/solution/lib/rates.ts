import { cacheLife, cacheTag } from 'next/cache'

export async function getRate(currency: string): Promise<number> {
  'use cache'
  cacheLife('minutes')
  cacheTag(`rate-${currency}`)

  const response = await fetch(`https://rates.example.com/${currency}`)
  if (!response.ok) throw new Error(`The rate service answered ${response.status}`)
  const { rate } = await response.json()
  return rate
}
