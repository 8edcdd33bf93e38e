import Link from 'next/link'
import { db } from '@/lib/db'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const problems = await db.problem.findMany({ orderBy: { name: 'asc' } })
  return (
    <main>
      <h1>Problems</h1>
      <ul>
        {problems.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/problems/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
