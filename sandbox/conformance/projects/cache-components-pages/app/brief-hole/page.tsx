import { cacheLife } from 'next/cache'
import { connection } from 'next/server'
import { Suspense } from 'react'

async function make(name: string) {
  'use cache'
  cacheLife('brief')
  return `${name} ${crypto.randomUUID()}`
}

async function Late() {
  await connection()
  return <p>{await make('late')}</p>
}

export default async function Page() {
  return (
    <main>
      <h1>{await make('shell')}</h1>
      <Suspense fallback={<p>Later</p>}>
        <Late />
      </Suspense>
    </main>
  )
}
