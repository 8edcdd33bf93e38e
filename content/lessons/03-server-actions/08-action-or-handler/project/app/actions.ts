'use server'

import { refresh } from 'next/cache'
import { addProblem } from '@/lib/add-problem'

export async function addByAction(previous: string, form: FormData) {
  const result = await addProblem(form.get('name'))
  if (result.error) return result.error
  refresh()
  return 'Added by the action.'
}
