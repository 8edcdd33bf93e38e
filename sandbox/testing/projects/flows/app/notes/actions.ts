'use server'

import { revalidatePath } from 'next/cache'
import { notes } from '@/lib/notes'

export async function add(form: FormData) {
  notes.push(String(form.get('note')))
  revalidatePath('/notes')
}
