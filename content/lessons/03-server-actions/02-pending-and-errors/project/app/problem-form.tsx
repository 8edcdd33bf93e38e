'use client'

import { useActionState } from 'react'
import { addProblem } from './actions'
import { SubmitButton } from './submit-button'

export function ProblemForm() {
  const [state, action, pending] = useActionState(addProblem, { message: '' })
  return (
    <form action={action}>
      <label>
        Name <input name="name" required />
      </label>
      <SubmitButton>Add</SubmitButton>
      <p role="status">{pending ? 'One moment …' : state.message}</p>
    </form>
  )
}
