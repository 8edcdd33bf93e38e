import { Suspense } from 'react'

export const dynamic = 'force-dynamic'

async function Late({ ms }: { ms: number }) {
  await new Promise((resolve) => setTimeout(resolve, ms))
  return <p>After {ms}</p>
}

export default function Page() {
  return (
    <main>
      <h1>At once</h1>
      <Suspense fallback={<p>Waiting for the first</p>}>
        <Late ms={40} />
      </Suspense>
      <Suspense fallback={<p>Waiting for the second</p>}>
        <Late ms={160} />
      </Suspense>
    </main>
  )
}
