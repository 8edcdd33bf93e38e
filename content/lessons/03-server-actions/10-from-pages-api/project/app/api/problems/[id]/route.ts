import type { NextRequest } from 'next/server'
import { db } from '@/lib/db'

interface Context {
  params: Promise<{ id: string }>
}

export async function GET(request: NextRequest, { params }: Context) {
  const { id } = await params
  const problem = await db.problem.findUnique({ where: { id } })
  if (!problem) return Response.json({ error: 'Problem not found' }, { status: 404 })
  const visited = request.cookies.get('visited')?.value ?? 'no'
  return Response.json(problem, { headers: { 'x-visited': visited } })
}
