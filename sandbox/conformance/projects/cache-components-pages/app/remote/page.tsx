import { connection } from 'next/server'
import { Suspense } from 'react'

async function make() {
  'use cache: remote'
  return crypto.randomUUID()
}

async function Late() {
  await connection()
  return (
    <p>
      {await make()} {await make()}
    </p>
  )
}

export default function Page() {
  return (
    <main>
      <h1>Remote</h1>
      <Suspense fallback={<p>Remote part</p>}>
        <Late />
      </Suspense>
    </main>
  )
}
