'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

const languages = { typescript: 'TypeScript', python: 'Python' }

export function SubmitForm() {
  const router = useRouter()
  const [language, setLanguage] = useState('typescript')
  const [code, setCode] = useState('')
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault()
        await fetch('/api/submissions', {
          method: 'POST',
          body: JSON.stringify({ language, code }),
        })
        router.refresh()
      }}
    >
      {Object.entries(languages).map(([id, name]) => (
        <button
          key={id}
          type="button"
          aria-pressed={language === id}
          onClick={() => setLanguage(id)}
        >
          {name}
        </button>
      ))}
      <label>
        Code <textarea value={code} onChange={(event) => setCode(event.target.value)} />
      </label>
      <button>Submit</button>
    </form>
  )
}
