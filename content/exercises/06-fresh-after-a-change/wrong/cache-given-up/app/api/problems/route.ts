import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export const dynamic = 'force-dynamic'

export async function GET() {
  const problems = await db.problem.findMany({ orderBy: { name: 'asc' } })
  return NextResponse.json(problems.map(({ name }) => name))
}
