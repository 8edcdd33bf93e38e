import { Prisma } from '@prisma/client'
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
  try {
    const problem = await db.problem.update({ where: { id }, data: { name, statement } })
    return NextResponse.json(problem)
  } catch (error) {
    if (!isMissingRow(error)) throw error
    return notFound()
  }
}

export async function DELETE(request: Request, { params }: Context) {
  const { id } = await params
  await db.problem.delete({ where: { id } })
  return new Response(null, { status: 204 })
}

function isMissingRow(error: unknown) {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025'
}

function notFound() {
  return NextResponse.json({ error: 'Problem not found' }, { status: 404 })
}
