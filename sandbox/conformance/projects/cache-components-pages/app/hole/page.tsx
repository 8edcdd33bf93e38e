import { cookies, headers } from 'next/headers'
import { Suspense } from 'react'

async function Visitor() {
  const name = (await cookies()).get('name')?.value
  const custom = (await headers()).get('x-custom')
  return (
    <p>
      Hello {name ?? 'nobody'}, {custom ?? 'nothing'}
    </p>
  )
}

export default function Page() {
  return (
    <main>
      <h1>The shell</h1>
      <Suspense fallback={<p>Who is it?</p>}>
        <Visitor />
      </Suspense>
    </main>
  )
}
