'use server'

import { revalidateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { db } from '@/lib/db'

export async function rename(form: FormData) {
  const name = String(form.get('name') ?? '').trim()
  if (name === '') return
  await db.problem.update({ where: { id: 'two-sum' }, data: { name } })
  revalidateTag('two-sum', 'max')
  redirect('/')
}
