'use client'

export default function ErrorBoundary({ reset }: { error: Error; reset: () => void }) {
  return (
    <main>
      <h1>That went wrong</h1>
      <button onClick={reset}>Again</button>
    </main>
  )
}
