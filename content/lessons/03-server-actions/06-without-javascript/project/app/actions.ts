'use server'

import { redirect } from 'next/navigation'
import { db } from '@/lib/db'

export interface FormState {
  error?: string
  name: string
}

export async function addProblem(previous: FormState, form: FormData): Promise<FormState> {
  const name = String(form.get('name') ?? '').trim()
  if (name.length < 3) return { error: 'Give the name at least 3 characters.', name }
  await db.problem.create({ data: { name } })
  redirect('/added')
}
