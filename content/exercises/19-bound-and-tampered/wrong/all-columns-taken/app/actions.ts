'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { currentUserId } from '@/lib/current-user'

export async function updateCode(id: number, form: FormData) {
  const userId = await currentUserId()
  if (!userId || !Number.isSafeInteger(id) || String(form.get('code') ?? 'x').trim() === '') return
  const fields = [...form].filter(([name]) => !name.startsWith('$'))
  await db.submission.updateMany({ where: { id, userId }, data: Object.fromEntries(fields) })
  revalidatePath('/')
}
