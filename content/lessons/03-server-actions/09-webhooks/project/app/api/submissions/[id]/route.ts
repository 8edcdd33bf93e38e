import { db } from '@/lib/db'

interface Context {
  params: Promise<{ id: string }>
}

export async function GET(request: Request, { params }: Context) {
  const { id } = await params
  const submission = await db.submission.findUnique({
    where: { id: Number(id) || 0 },
    select: { id: true, problemId: true, verdict: true },
  })
  if (!submission) return Response.json({ error: 'No such submission' }, { status: 404 })
  return Response.json(submission)
}
