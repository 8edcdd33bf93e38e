import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { readProblem } from '@/lib/read-problem'

type Context = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Context) {
  const { id } = await params
  const problem = await db.problem.findUnique({ where: { id }, include: { tags: true } })
  return problem ? NextResponse.json(problem) : notFound()
}

export async function PATCH(request: Request, { params }: Context) {
  const { id } = await params
  const fields = await readProblem(request)

  if (!fields) {
    return NextResponse.json({ error: 'Send a JSON object' }, { status: 400 })
  }

  const [problem] = await db.problem.updateManyAndReturn({ where: { id }, data: fields })
  return problem ? NextResponse.json(problem) : notFound()
}

export async function DELETE(request: Request, { params }: Context) {
  const { id } = await params
  const { count } = await db.problem.deleteMany({ where: { id } })
  return count > 0 ? new Response(null, { status: 204 }) : notFound()
}

function notFound() {
  return NextResponse.json({ error: 'Problem not found' }, { status: 404 })
}
