import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

const pageSize = 5

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const cookieStore = await cookies()
  const query = searchParams.get('q') || cookieStore.get('last-search')?.value
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

  cookieStore.set('last-search', query, { httpOnly: true })
  return NextResponse.json({ total, page, results })
}
