import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

type Context = { params: Promise<{ ids: string[] }> }

export async function GET(request: Request, { params }: Context) {
  const { ids } = await params
  const problems = await db.problem.findMany({
    where: { AND: ids.map((id) => ({ tags: { some: { id } } })) },
    select: { id: true, name: true, difficulty: true },
    orderBy: { name: 'asc' },
  })
  return NextResponse.json({ tags: ids, problems })
}
