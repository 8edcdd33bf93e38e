import { db } from '@/lib/db'

interface Context {
  params: Promise<{ id: string }>
}

export async function PUT(request: Request, { params }: Context) {
  const { id } = await params
  const body = await request.json().catch(() => null)
  if (typeof body?.name !== 'string') return Response.json({ error: 'No name.' }, { status: 400 })
  const { count } = await db.problem.updateMany({ where: { id }, data: { name: body.name } })
  return new Response(null, { status: count === 0 ? 404 : 204 })
}

export async function DELETE(_: Request, { params }: Context) {
  const { id } = await params
  const { count } = await db.problem.deleteMany({ where: { id } })
  return new Response(null, { status: count === 0 ? 404 : 204 })
}
