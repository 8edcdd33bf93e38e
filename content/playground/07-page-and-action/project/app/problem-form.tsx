'use client'

import { useActionState } from 'react'
import { addProblem } from './actions'

export function ProblemForm() {
  const [message, action, pending] = useActionState(addProblem, '')
  return (
    <form action={action}>
      <input name="name" aria-label="Name" placeholder="Sliding Puzzle" />{' '}
      <button disabled={pending}>Add</button>
      <p role="status">{message}</p>
    </form>
  )
}
