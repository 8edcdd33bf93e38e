import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const problem = await db.problem.findUnique({ where: { id } })
  if (!problem) return NextResponse.json({ error: `There is no problem ${id}.` }, { status: 404 })
  return NextResponse.json(problem)
}
