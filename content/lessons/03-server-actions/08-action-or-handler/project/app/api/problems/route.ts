import { addProblem } from '@/lib/add-problem'
import { db } from '@/lib/db'

export async function GET() {
  const problems = await db.problem.findMany({ orderBy: { createdAt: 'desc' }, take: 3 })
  return Response.json(problems)
}

export async function POST(request: Request) {
  const body = await request.json().catch(() => null)
  const result = await addProblem(body?.name)
  if (result.error) return Response.json(result, { status: 400 })
  return Response.json(result.problem, { status: 201 })
}
