'use server'

import { revalidatePath } from 'next/cache'
import { items } from './items'

export async function add(form: FormData) {
  items.unshift(String(form.get('name')))
  items.length = Math.min(items.length, 20)
  revalidatePath('/')
}
