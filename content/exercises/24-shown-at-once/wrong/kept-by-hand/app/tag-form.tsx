'use client'

import { useActionState, useState } from 'react'
import { addTag } from './actions'

export function TagForm({ tags }: { tags: string[] }) {
  const [shown, setShown] = useState(tags)
  const [error, action] = useActionState(async (before: string, form: FormData) => {
    const problem = await addTag(before, form)
    setShown([...tags, String(form.get('tag'))])
    return problem
  }, '')
  return (
    <form
      action={action}
      onSubmit={(event) => {
        const tag = new FormData(event.currentTarget).get('tag')
        setShown([...tags, `${String(tag)} (saving)`])
      }}
    >
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
