'use client'

import { useActionState } from 'react'
import { useFormStatus } from 'react-dom'
import { submitCode } from './actions'

export function SubmitForm() {
  const [verdict, action] = useActionState(submitCode, '')
  const { pending } = useFormStatus()
  return (
    <form action={action}>
      <label>
        Code <textarea name="code" />
      </label>
      <button disabled={pending}>{pending ? 'Judging…' : 'Submit'}</button>
      <p role="status">{verdict}</p>
    </form>
  )
}
