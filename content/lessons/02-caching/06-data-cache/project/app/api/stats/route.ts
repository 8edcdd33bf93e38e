import { unstable_cache } from 'next/cache'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

const countProblems = unstable_cache(
  async (difficulty: 'EASY' | 'MEDIUM' | 'HARD') => db.problem.count({ where: { difficulty } }),
  ['count-problems'],
  { revalidate: 300 },
)

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const difficulty = searchParams.get('difficulty') === 'HARD' ? 'HARD' : 'EASY'
  const count = await countProblems(difficulty)
  return NextResponse.json({ difficulty, count, madeAt: new Date().toISOString() })
}
