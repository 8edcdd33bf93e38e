'use client'

import { useActionState, useOptimistic } from 'react'
import { addNote } from './actions'

export function NoteList({ notes }: { notes: string[] }) {
  const [shown, addShown] = useOptimistic(notes, (known, note: string) => [...known, note])
  const [error, action, pending] = useActionState((state: string, form: FormData) => {
    addShown(`${String(form.get('note'))} (saving)`)
    return addNote(state, form)
  }, '')
  return (
    <form action={action}>
      <label>
        Note <input name="note" required aria-describedby="error" />
      </label>
      <label>
        Kind{' '}
        <select name="kind" defaultValue="plain">
          <option value="plain">Plain</option>
          <option value="bold">Bold</option>
        </select>
      </label>
      <label>
        <input type="checkbox" name="pinned" /> Pinned
      </label>
      <button disabled={pending}>{pending ? 'Adding…' : 'Add'}</button>
      <p id="error">{error}</p>
      <ul aria-busy={pending}>
        {shown.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </form>
  )
}
