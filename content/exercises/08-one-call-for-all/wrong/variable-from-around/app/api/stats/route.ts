import { unstable_cache } from 'next/cache'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const difficulty = searchParams.get('difficulty') === 'HARD' ? 'HARD' : 'EASY'

  const countProblems = unstable_cache(
    async () => db.problem.count({ where: { difficulty } }),
    ['count-problems'],
    { revalidate: 300 },
  )
  return NextResponse.json({ difficulty, count: await countProblems() })
}
