import type { ReactNode } from 'react'

export default function Template({ children }: { children: ReactNode }) {
  return <div title="template">{children}</div>
}
