'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function submitCode(form: FormData) {
  const language = String(form.get('language'))
  const code = String(form.get('code') ?? '')
  if (code.trim() === '') return
  await db.submission.create({ data: { userId: 'ada', problemId: 'two-sum', language, code } })
  revalidatePath('/')
}
