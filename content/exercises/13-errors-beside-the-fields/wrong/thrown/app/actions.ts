'use server'

import { db } from '@/lib/db'
import type { SignUpState } from './sign-up-state'

export async function signUp(_before: SignUpState, form: FormData): Promise<SignUpState> {
  const handle = String(form.get('handle') ?? '').trim()
  const email = String(form.get('email') ?? '').trim()
  if (!/^[a-z0-9-]{3,}$/.test(handle)) throw new Error('The handle is not valid.')
  if (await db.user.findUnique({ where: { handle } })) throw new Error('This handle is taken.')
  if (!email.includes('@')) throw new Error('The address is not valid.')
  await db.user.create({ data: { handle, email } })
  return { errors: {}, handle: '', email: '', welcome: handle }
}
