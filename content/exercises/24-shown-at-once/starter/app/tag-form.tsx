'use client'

import { useActionState } from 'react'
import { addTag } from './actions'

export function TagForm({ tags }: { tags: string[] }) {
  const [error, action] = useActionState(addTag, '')
  return (
    <form action={action}>
      <ul>
        {tags.map((tag) => (
          <li key={tag}>{tag}</li>
        ))}
      </ul>
      <label>
        Tag <input name="tag" />
      </label>
      <button>Add</button>
      <p role="status">{error}</p>
    </form>
  )
}
