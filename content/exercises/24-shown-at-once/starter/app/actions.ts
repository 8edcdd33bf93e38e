'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function addTag(_before: string, form: FormData): Promise<string> {
  const name = String(form.get('tag') ?? '').trim()
  const response = await fetch(`https://words.example.com/allowed/${encodeURIComponent(name)}`)
  const { allowed } = await response.json()
  if (name === '' || !allowed) return 'This tag is not allowed.'
  await db.problem.update({
    where: { id: 'two-sum' },
    data: { tags: { connectOrCreate: { where: { name }, create: { name } } } },
  })
  revalidatePath('/')
  return ''
}
