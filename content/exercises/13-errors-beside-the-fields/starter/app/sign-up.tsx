'use client'

import { signUp } from './actions'

export function SignUp() {
  return (
    <form action={signUp}>
      <label>
        Handle <input name="handle" />
      </label>
      <label>
        Email <input name="email" />
      </label>
      <button>Sign up</button>
    </form>
  )
}
