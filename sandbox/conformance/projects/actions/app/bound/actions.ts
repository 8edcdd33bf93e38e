'use server'

import { describe } from '@/lib/describe'
import { memory } from '@/lib/memory'

export async function remember(...values: unknown[]) {
  memory.push(await describe(values))
  return memory.at(-1)
}
