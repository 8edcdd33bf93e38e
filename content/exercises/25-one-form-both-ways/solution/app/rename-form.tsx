'use client'

import { useActionState } from 'react'
import { rename } from './actions'

export function RenameForm({ name }: { name: string }) {
  const [state, action] = useActionState(rename, {})
  return (
    <form action={action}>
      <label>
        Name <input name="name" defaultValue={state.typed ?? name} aria-describedby="error" />
      </label>
      <button>Rename</button>
      <p id="error">{state.error}</p>
    </form>
  )
}
