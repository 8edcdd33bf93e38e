import { unstable_cache } from 'next/cache'
import { db } from '@/lib/db'

/** The newest names, kept until the tag `problems` is revalidated. */
export const getNewest = unstable_cache(
  async () => {
    const problems = await db.problem.findMany({ orderBy: { createdAt: 'desc' }, take: 3 })
    return { names: problems.map(({ name }) => name), readAt: new Date().toISOString() }
  },
  ['newest'],
  { tags: ['problems'] },
)
