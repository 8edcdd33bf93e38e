import { cacheTag } from 'next/cache'

export async function make(set: string) {
  'use cache'
  cacheTag(`data-${set}`)
  return crypto.randomUUID()
}
