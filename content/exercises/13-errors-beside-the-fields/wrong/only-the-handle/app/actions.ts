'use server'

import { db } from '@/lib/db'
import type { SignUpState } from './sign-up-state'

export async function signUp(_before: SignUpState, form: FormData): Promise<SignUpState> {
  const handle = String(form.get('handle') ?? '').trim()
  const email = String(form.get('email') ?? '').trim()
  const errors: SignUpState['errors'] = {}

  if (!/^[a-z0-9-]{3,}$/.test(handle)) errors.handle = 'Use three characters or more.'
  else if (await db.user.findUnique({ where: { handle } })) errors.handle = 'This handle is taken.'
  if (!email.includes('@')) errors.email = 'An address has an @.'

  if (errors.handle || errors.email) return { errors, handle, email }
  await db.user.create({ data: { handle, email } })
  return { errors, handle: '', email: '', welcome: handle }
}
