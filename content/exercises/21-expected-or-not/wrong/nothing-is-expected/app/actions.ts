'use server'

import { db } from '@/lib/db'

export async function addTag(_before: string, form: FormData) {
  const name = String(form.get('name') ?? '').trim()
  await db.tag.create({ data: { name } })
  return 'Stored.'
}
