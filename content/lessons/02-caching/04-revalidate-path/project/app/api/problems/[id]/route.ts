import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export const dynamic = 'force-static'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const problem = await db.problem.findUnique({ where: { id } })
  return NextResponse.json({ madeAt: new Date().toISOString(), name: problem?.name ?? null })
}
