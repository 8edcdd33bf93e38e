import { unstable_cache } from 'next/cache'
import { db } from '@/lib/db'

export const getName = unstable_cache(
  async () => (await db.problem.findUnique({ where: { id: 'two-sum' } }))?.name,
  ['two-sum'],
  { tags: ['two-sum'] },
)
