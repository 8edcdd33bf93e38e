import Link from 'next/link'
import { connection } from 'next/server'
import { db } from '@/lib/db'
import { ProblemForm } from './problem-form'

export default async function Page() {
  await connection()
  const problems = await db.problem.findMany({ orderBy: { createdAt: 'desc' }, take: 5 })
  return (
    <main>
      <h1>Newest problems</h1>
      <ul>
        {problems.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <ProblemForm />
      <Link href="/stats">Submissions</Link>
    </main>
  )
}
