'use client'

import { useActionState, useTransition } from 'react'
import { rename } from './actions'

export function RenameForm({ name }: { name: string }) {
  const [state, action] = useActionState(rename, {})
  const [, startTransition] = useTransition()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        startTransition(() => action(form))
      }}
    >
      <label>
        Name <input name="name" defaultValue={state.typed ?? name} aria-describedby="error" />
      </label>
      <button>Rename</button>
      <p id="error">{state.error}</p>
    </form>
  )
}
