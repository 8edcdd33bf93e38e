import { cacheLife } from 'next/cache'
import { cookies } from 'next/headers'
import { Suspense } from 'react'

async function greeting() {
  'use cache: private'
  cacheLife({ stale: 60 })
  return `Hello ${(await cookies()).get('name')?.value ?? 'nobody'} ${crypto.randomUUID()}`
}

async function Greeting() {
  return <p>{await greeting()}</p>
}

export default function Page() {
  return (
    <main>
      <h1>Private</h1>
      <Suspense fallback={<p>Private part</p>}>
        <Greeting />
      </Suspense>
    </main>
  )
}
