import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

type Context = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Context) {
  const { id } = await params
  const problem = await db.problem.findUnique({ where: { id } })
  return NextResponse.json(problem)
}
