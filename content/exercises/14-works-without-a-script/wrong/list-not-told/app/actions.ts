'use server'

import { db } from '@/lib/db'

export async function submitCode(form: FormData) {
  const language = String(form.get('language'))
  const code = String(form.get('code') ?? '')
  if (!['typescript', 'python'].includes(language) || code.trim() === '') return
  await db.submission.create({ data: { userId: 'ada', problemId: 'two-sum', language, code } })
}
