import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const difficulty = searchParams.get('difficulty') === 'HARD' ? 'HARD' : 'EASY'

  const count = await db.problem.count({ where: { difficulty } })
  return NextResponse.json({ difficulty, count })
}
