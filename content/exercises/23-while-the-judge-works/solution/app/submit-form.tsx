'use client'

import { useActionState } from 'react'
import { submitCode } from './actions'

export function SubmitForm() {
  const [verdict, action, isPending] = useActionState(submitCode, '')
  return (
    <form action={action}>
      <label>
        Code <textarea name="code" />
      </label>
      <button disabled={isPending}>{isPending ? 'Judging…' : 'Submit'}</button>
      <p role="status">{verdict}</p>
    </form>
  )
}
