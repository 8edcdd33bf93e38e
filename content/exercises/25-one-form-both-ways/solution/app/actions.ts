'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import type { RenameState } from './rename-state'

export async function rename(_before: RenameState, form: FormData): Promise<RenameState> {
  const name = String(form.get('name') ?? '')
  if (name.trim() === '' || name.length > 40)
    return { error: 'Use 1 to 40 characters.', typed: name }
  await db.problem.update({ where: { id: 'two-sum' }, data: { name } })
  revalidatePath('/')
  return {}
}
