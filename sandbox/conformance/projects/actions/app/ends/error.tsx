'use client'

export default function ErrorBoundary({ error }: { error: Error & { digest?: string } }) {
  return <p>Ended badly: {error.digest}</p>
}
