'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function withdraw(id: number) {
  await db.submission.deleteMany({ where: { id } })
  revalidatePath('/withdraw')
}

/** For a page that nobody has built yet. */
export async function withdrawAll() {
  await db.submission.deleteMany()
}
