import { notFound, redirect } from 'next/navigation'
import { Suspense } from 'react'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: 'one' }, { slug: 'two' }, { slug: 'gone' }]

async function load(slug: string) {
  'use cache'
  return { slug, id: crypto.randomUUID() }
}

export async function generateMetadata({ params }: Props) {
  return { title: `Post ${(await params).slug}` }
}

async function Post({ params }: Props) {
  const { slug } = await params
  if (slug === 'gone' || slug === 'missing') notFound()
  if (slug === 'moved') redirect('/posts/one')
  const { id } = await load(slug)
  return (
    <p>
      {slug} {id}
    </p>
  )
}

export default function Page(props: Props) {
  return (
    <main>
      <h1>A post</h1>
      <Suspense fallback={<p>Which post?</p>}>
        <Post {...props} />
      </Suspense>
    </main>
  )
}
