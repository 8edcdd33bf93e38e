'use server'

import { updateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { db } from '@/lib/db'

export async function rename(form: FormData) {
  const name = String(form.get('name') ?? '').trim()
  if (name === '') return
  await db.problem.update({ where: { id: 'two-sum' }, data: { name } })
  updateTag('two-sum')
  redirect('/')
}
