import { cookies } from 'next/headers'
import { type ReactNode, Suspense } from 'react'
import { Address, Counter } from './counter'

async function Frame({ children }: { children: ReactNode }) {
  'use cache'
  return (
    <section>
      <h1>{crypto.randomUUID()}</h1>
      <Counter start={3} />
      {children}
    </section>
  )
}

async function Inside() {
  return <p>{(await cookies()).get('name')?.value ?? 'nobody'}</p>
}

export default function Page() {
  return (
    <Frame>
      <Suspense fallback={<p>Inside</p>}>
        <Inside />
      </Suspense>
      <Suspense fallback={<p>Address</p>}>
        <Address />
      </Suspense>
    </Frame>
  )
}
