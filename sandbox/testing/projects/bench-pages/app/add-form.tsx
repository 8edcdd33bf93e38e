'use client'

import { useEffect } from 'react'
import { useFormStatus } from 'react-dom'
import { add } from './actions'

function Submit() {
  const { pending } = useFormStatus()
  return <button disabled={pending}>Add</button>
}

export function AddForm() {
  useEffect(() => {
    void fetch('/hydrated')
  }, [])
  return (
    <form action={add}>
      <input name="name" aria-label="Name" />
      <Submit />
    </form>
  )
}
