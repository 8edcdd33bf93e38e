import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { name } = await request.json()
  if (name.trim() === '' || name.length > 40)
    return Response.json({ error: 'Use 1 to 40 characters.' }, { status: 400 })
  await db.problem.update({ where: { id: 'two-sum' }, data: { name } })
  return Response.json({ name })
}
