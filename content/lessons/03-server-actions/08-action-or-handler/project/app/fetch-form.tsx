'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'

export function FetchForm() {
  const router = useRouter()
  const [message, setMessage] = useState('')
  const [pending, setPending] = useState(false)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    setPending(true)
    const response = await fetch('/api/problems', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: new FormData(form).get('name') }),
    })
    setPending(false)
    if (!response.ok) return setMessage((await response.json()).error)
    setMessage('Added by the handler.')
    form.reset()
    router.refresh()
  }

  return (
    <form onSubmit={submit}>
      <input name="name" aria-label="Name, for the handler" />
      <button disabled={pending}>Add by handler</button> {message}
    </form>
  )
}
