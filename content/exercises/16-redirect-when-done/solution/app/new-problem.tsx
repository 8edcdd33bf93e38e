'use client'

import { useActionState } from 'react'
import { createProblem } from './actions'

export function NewProblem() {
  const [message, action] = useActionState(createProblem, '')
  return (
    <form action={action}>
      <label>
        Name <input name="name" />
      </label>
      <button>Create</button>
      <p role="status">{message}</p>
    </form>
  )
}
