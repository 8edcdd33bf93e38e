import { db } from '@/lib/db'
import { TagForm } from './tag-form'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const problem = await db.problem.findUniqueOrThrow({
    where: { id: 'two-sum' },
    include: { tags: { orderBy: { name: 'asc' } } },
  })
  return (
    <main>
      <h1>{problem.name}</h1>
      <TagForm tags={problem.tags.map(({ name }) => name)} />
    </main>
  )
}
