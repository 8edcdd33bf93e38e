import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

type Context = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Context) {
  const { id } = await params
  const problem = await db.problem.findUnique({ where: { id } })
  return problem ? NextResponse.json(problem) : notFound()
}

export async function PATCH(request: Request, { params }: Context) {
  const { id } = await params
  const { name, statement } = await request.json()

  if (!(await exists(id))) return notFound()
  const problem = await db.problem.update({ where: { id }, data: { name, statement } })
  return NextResponse.json(problem)
}

export async function DELETE(request: Request, { params }: Context) {
  const { id } = await params

  if (!(await exists(id))) return notFound()
  await db.problem.delete({ where: { id } })
  return NextResponse.json(null, { status: 204 })
}

async function exists(id: string) {
  return (await db.problem.count({ where: { id } })) > 0
}

function notFound() {
  return NextResponse.json({ error: 'Problem not found' }, { status: 404 })
}
