import { cacheLife, cacheTag } from 'next/cache'

export async function convert(currency: string, euros: number) {
  'use cache'
  cacheLife('minutes')
  cacheTag(`rate-${currency}`)

  const response = await fetch(`https://rates.example.com/${currency}`)
  if (!response.ok) throw new Error(`The rate service answered ${response.status}`)
  const { rate } = await response.json()
  return { amount: Math.round(euros * rate * 100) / 100, rate }
}
