import { notFound } from 'next/navigation'
import { db } from '@/lib/db'

export default async function Problem({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const problem = await db.problem.findUnique({ where: { id } })
  if (!problem) notFound()
  return <h1>{problem.name}</h1>
}
