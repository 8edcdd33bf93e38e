import { cookies } from 'next/headers'
import { db } from '@/lib/db'

export async function Board() {
  const user = (await cookies()).get('user')?.value ?? 'visitor'
  const problems = await db.problem.findMany({ orderBy: { createdAt: 'desc' }, take: 3 })
  return (
    <>
      <p>Hello, {user}.</p>
      <ol>
        {problems.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ol>
    </>
  )
}
