import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

type Context = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Context) {
  const { id } = await params
  const problem = await db.problem.findUnique({ where: { id } })

  if (!problem) {
    return NextResponse.json({ error: 'Problem not found' }, { status: 404 })
  }

  return NextResponse.json(problem)
}

export async function DELETE(request: Request, { params }: Context) {
  const { id } = await params
  await db.problem.delete({ where: { id } })
  return new Response(null, { status: 204 })
}
