import Link from 'next/link'
import { connection } from 'next/server'
import { Suspense } from 'react'
import { db } from '@/lib/db'

export default function Page() {
  return (
    <main>
      <h1>Submissions</h1>
      <Suspense fallback={<p>Counting…</p>}>
        <Counts />
      </Suspense>
      <Link href="/">Newest problems</Link>
    </main>
  )
}

/** Takes its time on purpose: the rest of the page is there before it. */
async function Counts() {
  await connection()
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const counts = await db.submission.groupBy({ by: ['verdict'], _count: true })
  return (
    <ul>
      {counts.map(({ verdict, _count }) => (
        <li key={verdict}>
          {verdict}: {_count}
        </li>
      ))}
    </ul>
  )
}
