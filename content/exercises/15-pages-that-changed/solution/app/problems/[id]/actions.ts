'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function rename(id: string, form: FormData) {
  const name = String(form.get('name') ?? '').trim()
  if (name === '') return
  await db.problem.update({ where: { id }, data: { name } })
  revalidatePath('/')
  revalidatePath(`/problems/${id}`)
}
