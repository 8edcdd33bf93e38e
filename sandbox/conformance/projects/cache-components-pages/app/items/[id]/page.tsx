import { Suspense } from 'react'

async function Item({ params }: { params: Promise<{ id: string }> }) {
  return <p>Item {(await params).id}</p>
}

export default function Page({ params }: { params: Promise<{ id: string }> }) {
  return (
    <main>
      <h1>An item</h1>
      <Suspense fallback={<p>Which?</p>}>
        <Item params={params} />
      </Suspense>
    </main>
  )
}
