'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function updateCode(id: number, form: FormData) {
  const code = String(form.get('code') ?? '')
  if (code.trim() === '') return
  await db.submission.update({ where: { id }, data: { code } })
  revalidatePath('/')
}
