'use server'

import { refresh } from 'next/cache'
import { db } from '@/lib/db'
import { getUser } from '@/lib/session'

export async function deleteCarelessly(id: number) {
  await db.submission.deleteMany({ where: { id } })
  refresh()
}

export async function deleteSubmission(id: unknown) {
  const user = await getUser()
  if (!user) return 'Sign in first.'
  if (typeof id !== 'number') return 'No such submission.'
  const { count } = await db.submission.deleteMany({ where: { id, userId: user.id } })
  if (count === 0) return 'No such submission.'
  refresh()
  return 'Deleted.'
}
