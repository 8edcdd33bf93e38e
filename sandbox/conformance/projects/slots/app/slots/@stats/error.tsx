'use client'

export default function Failed({ error }: { error: Error & { digest?: string } }) {
  return <p>The stats failed: {error.message}</p>
}
