import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

const pageSize = 5
let lastSearch = ''

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const query = searchParams.get('q') || lastSearch
  const page = Number(searchParams.get('page') ?? 1)

  if (!query) {
    return NextResponse.json({ error: 'Query parameter required' }, { status: 400 })
  }
  if (!Number.isSafeInteger(page) || page < 1) {
    return NextResponse.json({ error: 'page must be a whole number from 1' }, { status: 400 })
  }

  const where = { name: { contains: query, mode: 'insensitive' } } as const
  const total = await db.problem.count({ where })
  const results = await db.problem.findMany({
    where,
    orderBy: { name: 'asc' },
    skip: (page - 1) * pageSize,
    take: pageSize,
  })

  lastSearch = query
  return NextResponse.json({ total, page, results })
}
