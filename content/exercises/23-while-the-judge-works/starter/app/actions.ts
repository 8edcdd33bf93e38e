'use server'

import { db } from '@/lib/db'

export async function submitCode(form: FormData) {
  const code = String(form.get('code') ?? '')
  const response = await fetch('https://judge.example.com/run', { method: 'POST', body: code })
  const { verdict } = await response.json()
  await db.submission.create({ data: { userId: 'ada', problemId: 'two-sum', code, verdict } })
}
