'use client'

import { useActionState, useState } from 'react'
import { submitCode } from './actions'

export function SubmitForm() {
  const [isPending, setPending] = useState(false)
  const [verdict, action] = useActionState(submitCode, '')
  return (
    <form action={action} onSubmit={() => setPending(true)}>
      <label>
        Code <textarea name="code" />
      </label>
      <button disabled={isPending}>{isPending ? 'Judging…' : 'Submit'}</button>
      <p role="status">{verdict}</p>
    </form>
  )
}
