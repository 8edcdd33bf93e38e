import { connection } from 'next/server'
import { Suspense } from 'react'

async function Late({ after }: { after: number }) {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, after))
  return (
    <p>
      {after} {crypto.randomUUID()} {Math.random() < 1 ? 'random' : ''}{' '}
      {Date.now() > 0 ? 'now' : ''}
    </p>
  )
}

export default function Page() {
  return (
    <main>
      <h1>Two holes</h1>
      <Suspense fallback={<p>First</p>}>
        <Late after={20} />
        <Suspense fallback={<p>Inner</p>}>
          <Late after={60} />
        </Suspense>
      </Suspense>
      <p>Between</p>
      <Suspense fallback={<p>Second</p>}>
        <Late after={100} />
      </Suspense>
    </main>
  )
}
