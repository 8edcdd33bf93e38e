'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function addTag(form: FormData) {
  const name = String(form.get('name') ?? '').trim()
  if (name === '') return
  await db.tag.create({ data: { name } })
  revalidatePath('/')
}
