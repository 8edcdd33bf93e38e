import { notFound, redirect } from 'next/navigation'
import { Suspense } from 'react'

type Search = Promise<{ how?: string }>

async function Ending({ search }: { search: Search }) {
  const { how } = await search
  if (how === 'redirect') redirect('/hole')
  if (how === 'missing') notFound()
  if (how === 'error') throw new Error('In the hole')
  return <p>No ending</p>
}

export default function Page({ searchParams }: { searchParams: Search }) {
  return (
    <main>
      <h1>Late endings</h1>
      <Suspense fallback={<p>How?</p>}>
        <Ending search={searchParams} />
      </Suspense>
    </main>
  )
}
