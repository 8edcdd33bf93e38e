'use client'

import { useActionState } from 'react'
import { useFormStatus } from 'react-dom'
import { register } from './actions'

function Send() {
  const { pending } = useFormStatus()
  return <button disabled={pending}>{pending ? 'Sending' : 'Register'}</button>
}

export function RegisterForm() {
  const [state, action] = useActionState(register, { message: 'nothing' })
  return (
    <form action={action}>
      <label>
        Name <input name="name" />
      </label>
      <Send />
      <output>{state.message}</output>
    </form>
  )
}
