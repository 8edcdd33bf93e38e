'use client'

import { useActionState, useOptimistic } from 'react'
import { addTag } from './actions'

export function TagForm({ tags }: { tags: string[] }) {
  const [shown, showSaving] = useOptimistic(tags, (known, tag: string) => [
    ...known,
    `${tag} (saving)`,
  ])
  const [error, action] = useActionState((before: string, form: FormData) => {
    showSaving(String(form.get('tag')))
    return addTag(before, form)
  }, '')
  return (
    <form action={action}>
      <ul>
        {shown.map((tag) => (
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
