import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

const pageSize = 5

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const query = searchParams.get('q')

  if (!query) {
    return NextResponse.json({ error: 'Query parameter required' }, { status: 400 })
  }

  const results = await db.problem.findMany({
    where: { name: { contains: query } },
    take: pageSize,
  })
  return NextResponse.json({ results })
}
