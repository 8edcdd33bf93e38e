'use client'

import { useActionState } from 'react'
import { signUp } from './actions'
import { emptyState } from './sign-up-state'

export function SignUp() {
  const [state, action] = useActionState(signUp, emptyState)
  const { errors, welcome } = state
  return (
    <form action={action}>
      <label>
        Handle
        <input name="handle" defaultValue={state.handle} aria-describedby="handle-error" />
      </label>
      <p id="handle-error">{errors.handle}</p>
      <label>
        Email
        <input name="email" defaultValue={state.email} aria-describedby="email-error" />
      </label>
      <p id="email-error">{errors.email}</p>
      <button>Sign up</button>
      {welcome && <p>Welcome, {welcome}</p>}
    </form>
  )
}
