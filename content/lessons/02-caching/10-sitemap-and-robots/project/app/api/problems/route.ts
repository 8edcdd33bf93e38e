import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { name } = (await request.json()) as { name: string }
  const problem = await db.problem.create({ data: { name } })
  return NextResponse.json(problem, { status: 201 })
}
