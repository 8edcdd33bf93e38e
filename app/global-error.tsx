'use client'

import './globals.css'

import { useEffect } from 'react'

/** Stands in for the whole page when drawing it failed. */
export default function GlobalError({ error }: { error: Error }) {
  useEffect(() => console.error(error), [error])
  return (
    <html lang="en">
      <body style={{ padding: 'var(--space-6)' }}>
        <title>This page broke · Route Lab</title>
        <main>
          <h1>This page broke</h1>
          <p>{error.message}</p>
          <p>Your edits are kept.</p>
          <button type="button" onClick={() => location.reload()}>
            Load the page again
          </button>
        </main>
      </body>
    </html>
  )
}
