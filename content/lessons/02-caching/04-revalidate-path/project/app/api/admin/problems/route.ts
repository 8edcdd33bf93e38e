import { revalidatePath } from 'next/cache'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { name } = await request.json()
  const problem = await db.problem.create({ data: { name } })
  revalidatePath('/api/problems')
  return NextResponse.json(problem, { status: 201 })
}
