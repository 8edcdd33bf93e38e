'use client'

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <main>
      <h1>That went wrong</h1>
      <p>{error.message}</p>
      <p>Tell us this number: {error.digest}</p>
      <button onClick={reset}>Try again</button>
    </main>
  )
}
