'use client'

import { useActionState } from 'react'
import { addByAction } from './actions'

export function ActionForm() {
  const [message, action, pending] = useActionState(addByAction, '')
  return (
    <form action={action}>
      <input name="name" aria-label="Name, for the action" />
      <button disabled={pending}>Add by action</button> {message}
    </form>
  )
}
