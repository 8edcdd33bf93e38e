import { db } from '@/lib/db'
import { RenameForm } from './rename-form'

interface Props {
  searchParams: Promise<{ error?: string; name?: string }>
}

export default async function Page({ searchParams }: Props) {
  const { error, name } = await searchParams
  const problem = await db.problem.findUniqueOrThrow({ where: { id: 'two-sum' } })
  return (
    <main>
      <h1>{problem.name}</h1>
      <RenameForm name={name ?? problem.name} error={error} />
      <label>
        Notes <textarea />
      </label>
    </main>
  )
}
