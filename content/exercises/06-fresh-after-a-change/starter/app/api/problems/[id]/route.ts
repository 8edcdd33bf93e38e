import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export const dynamic = 'force-static'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const problem = await db.problem.findUnique({ where: { id } })
  if (!problem) return NextResponse.json({ error: 'Problem not found' }, { status: 404 })
  return NextResponse.json({ name: problem.name, difficulty: problem.difficulty })
}
