import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function GET() {
  const problems = await db.problem.findMany({
    select: { id: true, name: true, difficulty: true },
    orderBy: { createdAt: 'desc' },
    take: 5,
  })
  return NextResponse.json(problems)
}

export async function POST(request: Request) {
  const { name } = await request.json()
  const problem = await db.problem.create({ data: { name } })
  return NextResponse.json(problem, { status: 201 })
}
