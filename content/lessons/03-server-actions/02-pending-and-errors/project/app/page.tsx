import { connection } from 'next/server'
import { db } from '@/lib/db'
import { ProblemForm } from './problem-form'

export default async function Page() {
  await connection()
  const count = await db.problem.count()
  return (
    <main>
      <h1>{count} problems</h1>
      <ProblemForm />
    </main>
  )
}
