import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'The team of an item' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <p>The team of item {(await params).id}</p>
}
