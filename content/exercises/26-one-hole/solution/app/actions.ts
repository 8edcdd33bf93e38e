'use server'

import { updateTag } from 'next/cache'
import { db } from '@/lib/db'

export async function addProblem(form: FormData) {
  const name = String(form.get('name') ?? '').trim()
  if (name === '') return
  await db.problem.create({ data: { name } })
  updateTag('problems')
}
