'use client'

import { useActionState } from 'react'
import { addProblem, type FormState } from './actions'

const start: FormState = { name: '' }

export function ProblemForm() {
  const [state, action, pending] = useActionState(addProblem, start)
  return (
    <form action={action}>
      <label>
        Name <input name="name" defaultValue={state.name} />
      </label>
      <button disabled={pending}>Add</button>
      <p role="alert">{state.error}</p>
    </form>
  )
}
