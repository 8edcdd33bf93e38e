import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  let body
  try {
    body = await request.json()
  } catch {
    return NextResponse.json({ error: 'The body is not valid JSON' }, { status: 400 })
  }

  if (typeof body?.name !== 'string') {
    return NextResponse.json({ error: 'name must be a string' }, { status: 400 })
  }

  const problem = await db.problem.create({ data: { name: body.name } })
  return NextResponse.json(problem, { status: 201 })
}
