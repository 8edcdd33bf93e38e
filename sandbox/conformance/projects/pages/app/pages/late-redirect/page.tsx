import { redirect, notFound } from 'next/navigation'
import { Suspense } from 'react'

async function Late({ how }: { how?: string }) {
  await new Promise((resolve) => setTimeout(resolve, 40))
  if (how === 'missing') notFound()
  redirect('/pages/static')
  return null
}

export default async function Page({ searchParams }: { searchParams: Promise<{ how?: string }> }) {
  const { how } = await searchParams
  return (
    <Suspense fallback={<p>Waiting</p>}>
      <Late how={how} />
    </Suspense>
  )
}
