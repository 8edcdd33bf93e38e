'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function deleteTag(form: FormData) {
  await db.tag.deleteMany({ where: { id: String(form.get('id')) } })
  revalidatePath('/')
}
