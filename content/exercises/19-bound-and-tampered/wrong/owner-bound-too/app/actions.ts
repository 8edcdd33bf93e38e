'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function updateCode(id: number, userId: string, form: FormData) {
  const code = String(form.get('code') ?? '')
  if (!Number.isSafeInteger(id) || code.trim() === '') return
  await db.submission.updateMany({ where: { id, userId }, data: { code } })
  revalidatePath('/')
}
