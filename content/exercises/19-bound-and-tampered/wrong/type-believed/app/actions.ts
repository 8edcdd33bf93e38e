'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { currentUserId } from '@/lib/current-user'

export async function updateCode(id: number, form: FormData) {
  const userId = await currentUserId()
  const code = String(form.get('code') ?? '')
  if (!userId || code.trim() === '') return
  await db.submission.updateMany({ where: { id, userId }, data: { code } })
  revalidatePath('/')
}
