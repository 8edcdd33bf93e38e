'use client'

import { useState } from 'react'
import { submitCode } from './actions'

const languages = { typescript: 'TypeScript', python: 'Python' }

export function SubmitForm() {
  const [language, setLanguage] = useState('typescript')
  return (
    <form action={submitCode}>
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
      <input type="hidden" name="language" value={language} />
      <label>
        Code <textarea name="code" />
      </label>
      <button>Submit</button>
    </form>
  )
}
