import type { NextRequest } from 'next/server'
import { db } from '@/lib/db'

export async function GET(request: NextRequest) {
  const contains = request.nextUrl.searchParams.get('q') ?? ''
  const problems = await db.problem.findMany({
    where: { name: { contains, mode: 'insensitive' } },
    orderBy: { name: 'asc' },
    take: 5,
  })
  return Response.json(problems)
}

export async function POST(request: NextRequest) {
  const body = await request.json().catch(() => null)
  if (typeof body?.name !== 'string') {
    return Response.json({ error: 'A problem needs a name' }, { status: 400 })
  }
  const problem = await db.problem.create({ data: { name: body.name } })
  return Response.json(problem, { status: 201 })
}
