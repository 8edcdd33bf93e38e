import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { language, code } = await request.json()
  const submission = await db.submission.create({
    data: { userId: 'ada', problemId: 'two-sum', language, code },
  })
  return Response.json(submission, { status: 201 })
}
