'use client'

import { useActionState } from 'react'
import { register } from './actions'

export function RegisterForm({ id, permalink }: { id: string; permalink?: string }) {
  const [state, action] = useActionState(register, { message: 'Nothing yet', tries: 0 }, permalink)
  return (
    <form id={id} action={action}>
      <input name="name" />
      <output>
        {state.message} ({state.tries})
      </output>
    </form>
  )
}
