import type { ReactNode } from 'react'

export default function Layout({ children, trail }: { children: ReactNode; trail: ReactNode }) {
  return (
    <>
      {trail}
      {children}
    </>
  )
}
