'use server'

import { db } from '@/lib/db'
import type { SignUpState } from './sign-up-state'

export async function signUp(_before: SignUpState, form: FormData): Promise<SignUpState> {
  const handle = String(form.get('handle') ?? '').trim()
  const email = String(form.get('email') ?? '').trim()

  if (!/^[a-z0-9-]{3,}$/.test(handle)) {
    return { errors: { handle: 'Use three characters or more.' }, handle, email }
  }
  if (await db.user.findUnique({ where: { handle } })) {
    return { errors: { handle: 'This handle is taken.' }, handle, email }
  }
  if (!email.includes('@')) {
    return { errors: { email: 'An address has an @.' }, handle, email }
  }
  await db.user.create({ data: { handle, email } })
  return { errors: {}, handle: '', email: '', welcome: handle }
}
