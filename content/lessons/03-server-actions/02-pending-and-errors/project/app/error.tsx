'use client'

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <main>
      <h1>That went wrong</h1>
      <p>{error.message}</p>
      <p>Tell us this number: {error.digest}</p>
      <button onClick={retry}>Try again</button>
    </main>
  )
}
