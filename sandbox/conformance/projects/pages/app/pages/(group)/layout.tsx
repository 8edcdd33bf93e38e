import type { ReactNode } from 'react'

export default function GroupLayout({ children }: { children: ReactNode }) {
  return <section>{children}</section>
}
