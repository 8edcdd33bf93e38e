import { cacheLife } from 'next/cache'
import { Suspense } from 'react'

async function make() {
  'use cache'
  cacheLife('seconds')
  return crypto.randomUUID()
}

async function Short() {
  return <p>{await make()}</p>
}

export default function Page() {
  return (
    <main>
      <h1>Seconds</h1>
      <Suspense fallback={<p>Too short for the shell</p>}>
        <Short />
      </Suspense>
    </main>
  )
}
