import { connection } from 'next/server'
import { db } from '@/lib/db'
import { ActionForm } from './action-form'
import { FetchForm } from './fetch-form'

export default async function Page() {
  await connection()
  const problems = await db.problem.findMany({ orderBy: { createdAt: 'desc' }, take: 3 })
  return (
    <main>
      <ul>
        {problems.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <ActionForm />
      <FetchForm />
    </main>
  )
}
