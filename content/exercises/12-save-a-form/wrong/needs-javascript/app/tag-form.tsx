'use client'

import { addTag } from './actions'

export function TagForm() {
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault()
        await addTag(new FormData(event.currentTarget))
      }}
    >
      <label>
        Name <input name="name" required />
      </label>
      <button>Add</button>
    </form>
  )
}
