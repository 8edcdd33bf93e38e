'use client'

import { useActionState, useOptimistic } from 'react'
import { addTag } from './actions'

export function TagForm({ tags }: { tags: string[] }) {
  const [shown, showSaving] = useOptimistic(tags, (known, tag: string) => [
    ...known,
    `${tag} (saving)`,
  ])
  const [error, action] = useActionState(async (before: string, form: FormData) => {
    const problem = await addTag(before, form)
    if (problem === '') showSaving(String(form.get('tag')))
    return problem
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
