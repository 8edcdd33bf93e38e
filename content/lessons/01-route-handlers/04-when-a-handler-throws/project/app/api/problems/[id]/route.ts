import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const problem = await db.problem.findUniqueOrThrow({ where: { id } })
  return NextResponse.json(problem)
}
