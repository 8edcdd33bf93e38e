'use server'

import { revalidatePath } from 'next/cache'
import { Verdict } from '@prisma/client'
import { db } from '@/lib/db'

export async function recordVerdict(form: FormData) {
  const id = Number(form.get('submission'))
  const verdict = Object.values(Verdict).find((known) => known === form.get('verdict'))
  if (!verdict) return
  await db.submission.updateMany({ where: { id }, data: { verdict } })
  revalidatePath('/')
}
