'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { currentUser } from '@/lib/session'

export async function deleteTag(form: FormData) {
  const user = await currentUser()
  if (user?.role !== 'admin') return
  await db.tag.deleteMany({ where: { id: String(form.get('id')) } })
  revalidatePath('/')
}
