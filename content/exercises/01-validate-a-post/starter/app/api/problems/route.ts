import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const body = await request.json()
  const problem = await db.problem.create({ data: body })
  return NextResponse.json(problem)
}
