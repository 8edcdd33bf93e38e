import { db } from '@/lib/db'

export async function POST(request: Request) {
  const form = await request.formData()
  const language = String(form.get('language'))
  const code = String(form.get('code') ?? '')
  if (!['typescript', 'python'].includes(language) || code.trim() === '')
    return Response.json({ error: 'Not valid' }, { status: 400 })
  const data = { userId: 'ada', problemId: 'two-sum', language, code }
  return Response.json(await db.submission.create({ data }), { status: 201 })
}
