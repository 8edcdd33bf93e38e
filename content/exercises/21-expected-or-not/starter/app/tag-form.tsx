'use client'

import { useActionState } from 'react'
import { addTag } from './actions'

export function TagForm() {
  const [message, action] = useActionState(addTag, '')
  return (
    <form action={action}>
      <label>
        Name <input name="name" required />
      </label>
      <button>Add</button>
      <p role="status">{message}</p>
    </form>
  )
}
