import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export function generateStaticParams() {
  return [{ id: 'two-sum' }, { id: 'climbing-stairs' }]
}

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const problem = await db.problem.findUnique({ where: { id } })
  return NextResponse.json({ name: problem?.name ?? null, madeAt: new Date().toISOString() })
}
