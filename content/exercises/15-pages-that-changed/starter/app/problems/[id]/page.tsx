import { notFound } from 'next/navigation'
import { db } from '@/lib/db'
import { rename } from './actions'

export const dynamic = 'force-static'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const problem = await db.problem.findUnique({ where: { id } })
  if (!problem) notFound()
  return (
    <main>
      <h1>{problem.name}</h1>
      <form action={rename.bind(null, id)}>
        <label>
          New name <input name="name" required />
        </label>
        <button>Rename</button>
      </form>
    </main>
  )
}
