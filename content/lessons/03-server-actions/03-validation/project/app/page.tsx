import { connection } from 'next/server'
import { db } from '@/lib/db'
import { ProblemForm } from './problem-form'

export default async function Page() {
  await connection()
  const newest = await db.problem.findFirst({ orderBy: { createdAt: 'desc' } })
  return (
    <main>
      <p>Newest problem: {newest?.name}</p>
      <ProblemForm />
    </main>
  )
}
