'use server'

import { seats } from '@/lib/seats'

export async function register(left: { message: string }, form: FormData) {
  await new Promise((resolve) => setTimeout(resolve, 500))
  const name = String(form.get('name'))
  if (name === '') return { message: 'A name is needed' }
  seats.taken.push(name)
  return { message: `Welcome, ${name} (before: ${left.message})` }
}
