'use client'

import { useState } from 'react'
import { submitCode } from './actions'

export function SubmitForm() {
  const [sent, setSent] = useState(0)
  return (
    <form
      action={async (form) => {
        await submitCode(form)
        setSent(sent + 1)
      }}
    >
      <label>
        Language
        <select name="language">
          <option value="typescript">TypeScript</option>
          <option value="python">Python</option>
        </select>
      </label>
      <label>
        Code <textarea name="code" />
      </label>
      <button>Submit</button>
      <p>Sent: {sent}</p>
    </form>
  )
}
