import { revalidatePath } from 'next/cache'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { name } = await request.json()
  const problem = await db.problem.update({ where: { id }, data: { name } })
  revalidatePath('/api/problems')
  return NextResponse.json(problem)
}
