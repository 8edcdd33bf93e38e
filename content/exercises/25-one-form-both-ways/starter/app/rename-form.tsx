'use client'

import { useState } from 'react'

export function RenameForm({ name }: { name: string }) {
  const [error, setError] = useState('')
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault()
        const body = JSON.stringify({ name: new FormData(event.currentTarget).get('name') })
        const response = await fetch('/api/rename', { method: 'POST', body })
        if (response.ok) location.reload()
        else setError((await response.json()).error)
      }}
    >
      <label>
        Name <input name="name" defaultValue={name} aria-describedby="error" />
      </label>
      <button>Rename</button>
      <p id="error">{error}</p>
    </form>
  )
}
