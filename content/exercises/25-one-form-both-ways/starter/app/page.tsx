import { db } from '@/lib/db'
import { RenameForm } from './rename-form'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const problem = await db.problem.findUniqueOrThrow({ where: { id: 'two-sum' } })
  return (
    <main>
      <h1>{problem.name}</h1>
      <RenameForm name={problem.name} />
      <label>
        Notes <textarea />
      </label>
    </main>
  )
}
