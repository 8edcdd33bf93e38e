'use server'

import { refresh } from 'next/cache'
import { db } from '@/lib/db'

export async function addProblem(previous: string, form: FormData): Promise<string> {
  const name = form.get('name')
  if (typeof name !== 'string' || name.trim().length < 3) {
    return 'Give the name at least 3 characters.'
  }
  await db.problem.create({ data: { name: name.trim() } })
  refresh()
  return `${name.trim()} was added.`
}
