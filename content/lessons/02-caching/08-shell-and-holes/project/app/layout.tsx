import type { ReactNode } from 'react'

export const metadata = { title: 'Shell and holes' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body style={{ fontFamily: 'system-ui', margin: 24 }}>{children}</body>
    </html>
  )
}
