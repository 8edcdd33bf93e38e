import type { ReactNode } from 'react'

type Props = { children: ReactNode; params: Promise<{ category: string }> }

export const generateStaticParams = () => [{ category: 'books' }]

export default async function Layout({ children, params }: Props) {
  return (
    <section>
      <h1>{(await params).category}</h1>
      {children}
    </section>
  )
}
