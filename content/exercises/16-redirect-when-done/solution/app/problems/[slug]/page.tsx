import { notFound } from 'next/navigation'
import { db } from '@/lib/db'

export const dynamic = 'force-dynamic'

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const problem = await db.problem.findUnique({ where: { slug } })
  if (!problem) notFound()
  return (
    <main>
      <h1>{problem.name}</h1>
    </main>
  )
}
