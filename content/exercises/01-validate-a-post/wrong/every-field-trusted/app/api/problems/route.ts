import { Difficulty } from '@prisma/client'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const body = await request.json()

  if (typeof body.name !== 'string' || body.name.trim() === '') {
    return refuse('name must be a text that is not blank')
  }
  if (body.difficulty !== undefined && !Object.hasOwn(Difficulty, body.difficulty)) {
    return refuse(`difficulty must be one of ${Object.keys(Difficulty).join(', ')}`)
  }

  const problem = await db.problem.create({ data: body })
  return NextResponse.json(problem, { status: 201 })
}

function refuse(error: string) {
  return NextResponse.json({ error }, { status: 400 })
}
