import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export function generateStaticParams() {
  return [{ id: 'array' }, { id: 'tree' }]
}

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const problems = await db.problem.findMany({
    where: { tags: { some: { id } } },
    orderBy: { name: 'asc' },
  })
  return NextResponse.json(problems.map(({ name }) => name))
}
