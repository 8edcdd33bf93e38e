'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

export async function addNote(_: string, form: FormData): Promise<string> {
  const note = String(form.get('note'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  if (note === 'boom') throw new Error('The note blew up')
  if (note === 'done') redirect('/done')
  if (note === 'taken') return `There is ${note} already`
  const store = await cookies()
  const notes = store.get('notes')?.value.split('|') ?? []
  store.set('notes', [...notes, note].join('|'))
  return ''
}
