import { cacheLife, cacheTag } from 'next/cache'
import { db } from '@/lib/db'

export async function Newest() {
  'use cache'
  cacheLife('hours')
  cacheTag('problems')

  const problems = await db.problem.findMany({ orderBy: { createdAt: 'desc' }, take: 3 })
  return (
    <section>
      <p>List read at {new Date().toISOString()}</p>
      <ol>
        {problems.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ol>
    </section>
  )
}
