'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { createProblem } from './actions'

export function NewProblem() {
  const router = useRouter()
  const [result, action] = useActionState(createProblem, '')
  useEffect(() => {
    if (result.startsWith('/')) router.push(result)
  }, [result, router])
  return (
    <form action={action}>
      <label>
        Name <input name="name" />
      </label>
      <button>Create</button>
      <p role="status">{result}</p>
    </form>
  )
}
