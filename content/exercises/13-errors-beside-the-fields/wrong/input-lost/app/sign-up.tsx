'use client'

import { useActionState } from 'react'
import { signUp } from './actions'
import { emptyState } from './sign-up-state'

export function SignUp() {
  const [{ errors, welcome }, action] = useActionState(signUp, emptyState)
  return (
    <form action={action}>
      <label>
        Handle
        <input name="handle" aria-describedby="handle-error" />
      </label>
      <p id="handle-error">{errors.handle}</p>
      <label>
        Email
        <input name="email" aria-describedby="email-error" />
      </label>
      <p id="email-error">{errors.email}</p>
      <button>Sign up</button>
      {welcome && <p>Welcome, {welcome}</p>}
    </form>
  )
}
