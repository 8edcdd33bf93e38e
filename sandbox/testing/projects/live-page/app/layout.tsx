import Link from 'next/link'
import type { ReactNode } from 'react'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/">Start</Link> <Link href="/notes">Notes</Link>
        </nav>
        <form action="/slow">
          <button name="by" value="form">
            Slow
          </button>
        </form>
        {children}
      </body>
    </html>
  )
}
