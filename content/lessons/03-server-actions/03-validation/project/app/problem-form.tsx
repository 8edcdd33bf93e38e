'use client'

import { useActionState } from 'react'
import { addProblem, type FormState } from './actions'
import { TextField } from './text-field'

const start: FormState = { errors: {}, values: { name: '', slug: '' } }

export function ProblemForm() {
  const [{ added, errors, values }, action, pending] = useActionState(addProblem, start)
  return (
    <form action={action} noValidate>
      <TextField label="Name" name="name" value={values.name} error={errors.name} />
      <TextField label="Slug" name="slug" value={values.slug} error={errors.slug} />
      <button disabled={pending}>Add</button>
      <p role="status">{added ? `${added} was added.` : ''}</p>
    </form>
  )
}
