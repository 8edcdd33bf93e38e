'use server'

import { db } from '@/lib/db'
import type { SignUpState } from './sign-up-state'

const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'P2002'

export async function signUp(_before: SignUpState, form: FormData): Promise<SignUpState> {
  const handle = String(form.get('handle') ?? '').trim()
  const email = String(form.get('email') ?? '').trim()
  const errors: SignUpState['errors'] = {}

  if (!/^[a-z0-9-]{3,}$/.test(handle))
    errors.handle = 'Use three characters or more: a to z, digits, hyphens.'
  if (!email.includes('@')) errors.email = 'An address has an @.'
  if (errors.handle || errors.email) return { errors, handle, email }

  try {
    await db.user.create({ data: { handle, email } })
  } catch (error) {
    if (!isTaken(error)) throw error
    return { errors: await whatIsTaken(handle, email), handle, email }
  }
  return { errors, handle: '', email: '', welcome: handle }
}

/** The database has refused the row; it may know the handle, the email or both. */
async function whatIsTaken(handle: string, email: string): Promise<SignUpState['errors']> {
  const known = await db.user.findMany({ where: { OR: [{ handle }, { email }] } })
  const errors: SignUpState['errors'] = {}
  if (known.some((user) => user.handle === handle)) errors.handle = 'This handle is taken.'
  if (known.some((user) => user.email === email)) errors.email = 'This email is taken.'
  return errors
}
