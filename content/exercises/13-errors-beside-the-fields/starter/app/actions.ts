'use server'

import { db } from '@/lib/db'

export async function signUp(form: FormData) {
  const handle = String(form.get('handle'))
  const email = String(form.get('email'))
  await db.user.create({ data: { handle, email } })
}
