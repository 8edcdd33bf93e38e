import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { readProblem } from '@/lib/read-problem'

export async function GET() {
  const problems = await db.problem.findMany({
    include: { tags: true },
    orderBy: { name: 'asc' },
  })
  return NextResponse.json(problems)
}

export async function POST(request: Request) {
  const fields = await readProblem(request)

  if (!fields?.name) {
    return NextResponse.json({ error: 'Send a JSON object with a name' }, { status: 400 })
  }

  const problem = await db.problem.create({ data: { ...fields, name: fields.name } })
  return NextResponse.json(problem, { status: 201 })
}
