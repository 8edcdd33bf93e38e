'use client'

import { useState, useTransition } from 'react'
import { submitCode } from './actions'

export function SubmitForm() {
  const [code, setCode] = useState('')
  const [verdict, setVerdict] = useState('')
  const [isPending, startTransition] = useTransition()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        startTransition(async () => setVerdict(await submitCode('', form)))
      }}
    >
      <label>
        Code <textarea name="code" value={code} onChange={(event) => setCode(event.target.value)} />
      </label>
      <button disabled={isPending}>{isPending ? 'Judging…' : 'Submit'}</button>
      <p role="status">{verdict}</p>
    </form>
  )
}
