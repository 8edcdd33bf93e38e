'use client'

import { useState, useTransition } from 'react'
import { deleteCarelessly, deleteSubmission } from './actions'

export function DeleteButton({ id }: { id: number }) {
  const [message, setMessage] = useState('')
  const [pending, startTransition] = useTransition()
  const remove = () => startTransition(async () => setMessage(await deleteSubmission(id)))
  return (
    <>
      <button disabled={pending} onClick={remove}>
        Delete
      </button>
      <button disabled={pending} onClick={() => startTransition(() => deleteCarelessly(id))}>
        Delete carelessly
      </button>{' '}
      {message}
    </>
  )
}
