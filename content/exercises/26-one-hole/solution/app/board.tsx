import { cacheLife, cacheTag } from 'next/cache'
import { cookies } from 'next/headers'
import { db } from '@/lib/db'

export async function Greeting() {
  const user = (await cookies()).get('user')?.value ?? 'visitor'
  return <p>Hello, {user}.</p>
}

export async function Newest() {
  'use cache'
  cacheLife('hours')
  cacheTag('problems')

  const problems = await db.problem.findMany({ orderBy: { createdAt: 'desc' }, take: 3 })
  return (
    <ol>
      {problems.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ol>
  )
}
