import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export const dynamic = 'force-static'

export async function GET() {
  const problems = await db.problem.findMany({ orderBy: { name: 'asc' } })
  const names = problems.map(({ name }) => name)
  return NextResponse.json({ madeAt: new Date().toISOString(), names })
}
