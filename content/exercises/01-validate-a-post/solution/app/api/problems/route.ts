import { Difficulty } from '@prisma/client'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { name, difficulty = 'EASY', statement = '' } = await request.json()

  if (typeof name !== 'string' || name.trim() === '') {
    return refuse('name must be a text that is not blank')
  }
  if (!Object.values(Difficulty).includes(difficulty)) {
    return refuse(`difficulty must be one of ${Object.values(Difficulty).join(', ')}`)
  }
  if (typeof statement !== 'string') {
    return refuse('statement must be a text')
  }

  const problem = await db.problem.create({ data: { name, difficulty, statement } })
  return NextResponse.json(problem, { status: 201 })
}

function refuse(error: string) {
  return NextResponse.json({ error }, { status: 400 })
}
